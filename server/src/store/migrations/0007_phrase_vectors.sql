CREATE TABLE `phrase_vectors` (
	`model` text NOT NULL,
	`phrase` text NOT NULL,
	`vector` blob NOT NULL,
	PRIMARY KEY(`model`, `phrase`)
);
