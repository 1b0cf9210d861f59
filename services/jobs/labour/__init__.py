"""The labour force 劳动力: people of working age as household tells of them, and what they can, want and need as asked of them."""
