"""What goes in and comes out of the project library."""
