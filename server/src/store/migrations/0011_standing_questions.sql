CREATE TABLE `standing_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` text NOT NULL,
	`at` text NOT NULL,
	`run_id` text,
	`difference` text NOT NULL,
	`seen_at` text,
	FOREIGN KEY (`question_id`) REFERENCES `standing_questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_changes_by_question` ON `standing_changes` (`question_id`,`id`);--> statement-breakpoint
CREATE TABLE `standing_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_id` text NOT NULL,
	`question` text NOT NULL,
	`filters` text NOT NULL,
	`saved_at` text NOT NULL,
	`answer` text,
	`answered_at` text,
	`last_run` text NOT NULL,
	`unanswered_since` text,
	FOREIGN KEY (`token_id`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standing_questions_by_token` ON `standing_questions` (`token_id`,`question`,`filters`);