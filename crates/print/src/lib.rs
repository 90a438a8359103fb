//! Text, fields, JSON and PDML: what tshark prints.
