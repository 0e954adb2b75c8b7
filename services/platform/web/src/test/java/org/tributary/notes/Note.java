package org.tributary.notes;

import org.tributary.events.ClinicId;

record Note(NoteId noteId, ClinicId clinicId, String words) {}
