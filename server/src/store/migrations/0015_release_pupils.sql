ALTER TABLE `releases` ADD `pupils` integer;--> statement-breakpoint
UPDATE `releases` SET `pupils` = json_array_length(`rows`);
