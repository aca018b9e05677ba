CREATE TABLE `pupil_changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`student_id` text NOT NULL
);
--> statement-breakpoint
DROP INDEX `versions_now_by_class`;--> statement-breakpoint
CREATE INDEX `versions_now_by_year` ON `versions` (`year_group`,`campus_key`,`class_key`,`support_level`,`source_id`,`student_id`,`valid_to`) WHERE valid_to IS NULL;--> statement-breakpoint
CREATE INDEX `versions_now_by_class` ON `versions` (`class_key`,`campus_key`,`year_group`,`support_level`,`source_id`,`student_id`,`valid_to`) WHERE valid_to IS NULL;--> statement-breakpoint
CREATE TRIGGER versions_insert_changes AFTER INSERT ON versions BEGIN
  INSERT INTO pupil_changes (student_id) VALUES (new.student_id);
END;
--> statement-breakpoint
CREATE TRIGGER versions_update_changes AFTER UPDATE ON versions BEGIN
  INSERT INTO pupil_changes (student_id) VALUES (old.student_id);
  INSERT INTO pupil_changes (student_id) SELECT new.student_id WHERE new.student_id <> old.student_id;
END;
--> statement-breakpoint
CREATE TRIGGER versions_delete_changes AFTER DELETE ON versions BEGIN
  INSERT INTO pupil_changes (student_id) VALUES (old.student_id);
END;
--> statement-breakpoint
CREATE TRIGGER students_update_changes AFTER UPDATE OF state, person_id ON students
WHEN new.state <> old.state OR new.person_id IS NOT old.person_id BEGIN
  INSERT INTO pupil_changes (student_id) VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER documents_insert_changes AFTER INSERT ON documents BEGIN
  INSERT INTO pupil_changes (student_id) VALUES (new.student_id);
END;
--> statement-breakpoint
CREATE TRIGGER documents_update_changes AFTER UPDATE ON documents BEGIN
  INSERT INTO pupil_changes (student_id) VALUES (old.student_id);
  INSERT INTO pupil_changes (student_id) SELECT new.student_id WHERE new.student_id <> old.student_id;
END;
--> statement-breakpoint
CREATE TRIGGER documents_delete_changes AFTER DELETE ON documents BEGIN
  INSERT INTO pupil_changes (student_id) VALUES (old.student_id);
END;
