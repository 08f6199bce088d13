"""What several features share: fields, sections, numbers, pictures, colours, words, and how they are reached."""
