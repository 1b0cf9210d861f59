"""What goes in and out over HTTP. Values follow the reading rules of contracts/feeds; what is shown of people is masked."""
