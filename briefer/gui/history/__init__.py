"""A letter's earlier versions, and what differs from them now."""
