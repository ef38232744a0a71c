-- What is payable follows from the lines of each statement; a running sum beside them could differ.
alter table statement drop column accrued_minor;

create index statement_by_month on statement (month, id);
create index invoice_by_month on invoice (month, id);
