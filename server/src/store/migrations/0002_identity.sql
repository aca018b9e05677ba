CREATE TABLE `identity_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`student_id` text NOT NULL,
	`other_id` text,
	`at` text NOT NULL,
	`token_id` text NOT NULL,
	`person` text NOT NULL,
	`why` text,
	`before` text NOT NULL,
	`undone_at` text,
	`undone_by` text,
	`undone_why` text,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`earlier_id` text NOT NULL,
	`later_id` text NOT NULL,
	`bits` real NOT NULL,
	`reason` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`created_at` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`decided_why` text,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`earlier_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`later_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suggestions_by_pair` ON `suggestions` (`earlier_id`,`later_id`);--> statement-breakpoint
ALTER TABLE `students` ADD `person_id` text;--> statement-breakpoint
ALTER TABLE `students` ADD `merged_into` text;--> statement-breakpoint
CREATE INDEX `students_linked` ON `students` (`person_id`) WHERE person_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` ADD `removed_reason` text;