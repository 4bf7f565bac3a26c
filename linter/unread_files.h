// FindUnreadFiles: what is never read passes every rule, so it has to be told.
#ifndef EVENTLINT_UNREAD_FILES_H_
#define EVENTLINT_UNREAD_FILES_H_

#include "project.h"
#include "store/intake.h"

namespace eventlint {

/// Adds a fault for each collection without a file, and for each file that lies among the records
/// and is part of no collection. Of a dataset without any file it says nothing: that is told of the
/// whole run.
void FindUnreadFiles(const FileReader& files, const Project& project, Intake* intake);

}  // namespace eventlint

#endif  // EVENTLINT_UNREAD_FILES_H_
