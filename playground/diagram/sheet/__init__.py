"""How the diagram is painted: the sheet, edges, maps, labels, skip connections, and the flow along them."""
