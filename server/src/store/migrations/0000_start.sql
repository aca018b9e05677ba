CREATE TABLE `deliveries` (
	`source_id` text NOT NULL,
	`webhook_id` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`source_id`, `webhook_id`)
);
--> statement-breakpoint
CREATE TABLE `document_passages` (
	`document_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`passage_id` integer NOT NULL,
	PRIMARY KEY(`document_id`, `ordinal`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_passages_by_passage` ON `document_passages` (`passage_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`student_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`run_id` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_by_student` ON `documents` (`student_id`);--> statement-breakpoint
CREATE TABLE `embeddings` (
	`model` text NOT NULL,
	`passage_id` integer NOT NULL,
	`vector` blob NOT NULL,
	PRIMARY KEY(`model`, `passage_id`),
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`passage_id` integer NOT NULL,
	`op` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`text` text NOT NULL,
	`uses` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passages_by_text` ON `passages` (`text`);--> statement-breakpoint
CREATE TABLE `row_issues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run_id` text NOT NULL,
	`position` integer,
	`severity` text NOT NULL,
	`code` text NOT NULL,
	`column` text,
	`value` text,
	`message` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `row_issues_by_run` ON `row_issues` (`run_id`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`source_type` text NOT NULL,
	`way` text NOT NULL,
	`reason` text NOT NULL,
	`sequence` integer NOT NULL,
	`last_sync` text NOT NULL,
	`status` text NOT NULL,
	`records_synced` integer NOT NULL,
	`error_code` text,
	`error_message` text,
	`counts` text NOT NULL,
	`snapshot_hash` text,
	`duration_ms` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `runs_by_source` ON `runs` (`source_id`,`last_sync`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`session_hash` text PRIMARY KEY NOT NULL,
	`token_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`token_id`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `snapshot_rows` (
	`source_id` text NOT NULL,
	`position` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`status` text NOT NULL,
	`student_id` text,
	PRIMARY KEY(`source_id`, `position`)
);
--> statement-breakpoint
CREATE INDEX `snapshot_rows_by_student` ON `snapshot_rows` (`student_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'active' NOT NULL,
	`secret` text NOT NULL,
	`previous_secret` text,
	`previous_secret_until` text,
	`spreadsheet_id` text,
	`sheet_id` integer,
	`sheet_name` text,
	`header_row` integer,
	`header` text,
	`columns` text,
	`vanished_fields` text,
	`last_sequence` integer DEFAULT 0 NOT NULL,
	`snapshot_hash` text,
	`last_run_id` text,
	`last_accepted_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `students` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`state` text NOT NULL,
	`state_since` text NOT NULL,
	`version` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `students_by_source` ON `students` (`source_id`,`state`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_token_hash_unique` ON `tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `versions` (
	`student_id` text NOT NULL,
	`version` integer NOT NULL,
	`source_id` text NOT NULL,
	`name` text NOT NULL,
	`class_code` text NOT NULL,
	`year_group` integer,
	`campus` text,
	`support_level` integer,
	`support_notes` text,
	`student_ref` text,
	`extra` text NOT NULL,
	`name_key` text NOT NULL,
	`class_key` text NOT NULL,
	`campus_key` text,
	`change` text NOT NULL,
	`reason` text NOT NULL,
	`run_id` text NOT NULL,
	`row` integer NOT NULL,
	`person` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`removed_run_id` text,
	PRIMARY KEY(`student_id`, `version`),
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `versions_now_by_source` ON `versions` (`source_id`) WHERE valid_to IS NULL;--> statement-breakpoint
CREATE INDEX `versions_now_by_class` ON `versions` (`class_key`) WHERE valid_to IS NULL;--> statement-breakpoint
CREATE INDEX `versions_now_by_name` ON `versions` (`name_key`) WHERE valid_to IS NULL;--> statement-breakpoint
CREATE INDEX `versions_by_run` ON `versions` (`run_id`);