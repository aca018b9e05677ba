CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`released_at` text NOT NULL,
	`token_id` text NOT NULL,
	`released_by` text NOT NULL,
	`title` text NOT NULL,
	`data_as_of` text NOT NULL,
	`header` text NOT NULL,
	`content_hash` text NOT NULL,
	`rows` text,
	`withdrawn_at` text,
	`withdrawn_by` text,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `releases_by_source` ON `releases` (`source_id`,`id`);