-- Search files words of its own (003): the vector beside each page was written and never asked.
alter table content.published drop column found_by;
