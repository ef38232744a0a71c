-- To count what is listed without reading what it says.
create index listing_listed on listing (partner) where listed;

-- When partners were certified for the first time.
create index partner_decision_certified on partner_decision (decided_at, partner)
    where to_status = 'CERTIFIED';
