"""What stands behind `Model`: what it is fed, what compile means, who is told, how good it is, its files and copies."""
