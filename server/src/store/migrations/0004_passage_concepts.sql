CREATE TABLE `passage_concepts` (
	`passage_id` integer NOT NULL,
	`concept` text NOT NULL,
	`state` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	PRIMARY KEY(`passage_id`, `concept`),
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passage_concepts_by_concept` ON `passage_concepts` (`concept`,`state`,`passage_id`);