CREATE TABLE `admin_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`token_id` text,
	`person` text NOT NULL,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_name` text NOT NULL
);
