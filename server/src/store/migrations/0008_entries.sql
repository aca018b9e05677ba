CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`student_id` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`kind` text,
	`due` text,
	`owner` text,
	`owner_key` text,
	`done_at` text,
	`done_by` text,
	`author` text NOT NULL,
	`token_id` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`removed_at` text,
	`removed_by` text,
	`removed_why` text,
	`client_key` text,
	`request_hash` text,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entries_by_student` ON `entries` (`student_id`,`type`,`at`);--> statement-breakpoint
CREATE INDEX `entries_by_due` ON `entries` (`due`,`id`) WHERE due IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `entries_by_client_key` ON `entries` (`token_id`,`client_key`) WHERE client_key IS NOT NULL;--> statement-breakpoint
CREATE TABLE `entry_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` text NOT NULL,
	`change` text NOT NULL,
	`at` text NOT NULL,
	`token_id` text NOT NULL,
	`person` text NOT NULL,
	`why` text,
	`before` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entry_changes_by_entry` ON `entry_changes` (`entry_id`);--> statement-breakpoint
ALTER TABLE `documents` ADD `entry_id` text;--> statement-breakpoint
CREATE INDEX `documents_by_entry` ON `documents` (`entry_id`) WHERE entry_id IS NOT NULL;