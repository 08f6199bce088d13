"""What several features share: fields, sections, canvas, pictures, looks, words."""
