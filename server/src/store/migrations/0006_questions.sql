CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_id` text NOT NULL,
	`question` text NOT NULL,
	`asked_at` text NOT NULL,
	`kind` text NOT NULL,
	`count` integer,
	FOREIGN KEY (`token_id`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_by_token` ON `questions` (`token_id`,`question`);