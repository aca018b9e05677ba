CREATE TABLE `alert_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`alert_id` text NOT NULL,
	`change` text NOT NULL,
	`at` text NOT NULL,
	`token_id` text,
	`person` text,
	`note` text,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alert_changes_by_alert` ON `alert_changes` (`alert_id`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`rule` text NOT NULL,
	`state` text NOT NULL,
	`since` text NOT NULL,
	`raised_at` text NOT NULL,
	`tier` integer NOT NULL,
	`reasons` text NOT NULL,
	`seen` text NOT NULL,
	`until` text,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alerts_by_state` ON `alerts` (`state`,`since`,`id`);--> statement-breakpoint
CREATE INDEX `alerts_by_student` ON `alerts` (`student_id`,`rule`);--> statement-breakpoint
CREATE TABLE `risk` (
	`student_id` text PRIMARY KEY NOT NULL,
	`score` real NOT NULL,
	`tier` integer NOT NULL,
	`reasons` text NOT NULL,
	`day` text NOT NULL,
	`next_day` text,
	`stamp` text NOT NULL,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `risk_by_score` ON `risk` (`score`,`student_id`);--> statement-breakpoint
CREATE INDEX `risk_by_next_day` ON `risk` (`next_day`);--> statement-breakpoint
CREATE TABLE `risk_due` (
	`student_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER entries_update_changes AFTER UPDATE OF student_id, at, kind, due, done_at, removed_at ON entries BEGIN
  INSERT INTO pupil_changes (student_id) VALUES (new.student_id);
  INSERT INTO pupil_changes (student_id) SELECT old.student_id WHERE old.student_id <> new.student_id;
END;
