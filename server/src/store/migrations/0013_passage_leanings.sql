CREATE TABLE `passage_leanings` (
	`passage_id` integer PRIMARY KEY NOT NULL,
	`now` text NOT NULL,
	`otherwise` text NOT NULL,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE no action
);
