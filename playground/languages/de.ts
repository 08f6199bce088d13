<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>playground</name>
    <message numerus="yes">
        <source>{count:,} rows</source>
        <extracomment>core/data/tables/arrays.py, core/data/tables/counts.py, core/data/tables/parsing.py, core/documents/own_data.py, playground/commands/table_command.py</extracomment>
        <translation>
            <numerusform>{count:,} Zeile</numerusform>
            <numerusform>{count:,} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} inputs</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation>
            <numerusform>{count:,} Eingabe</numerusform>
            <numerusform>{count:,} Eingaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} classes</source>
        <extracomment>core/data/tables/counts.py, playground/commands/verbs.py, playground/layers/layer_stack.py</extracomment>
        <translation>
            <numerusform>{count} Klasse</numerusform>
            <numerusform>{count} Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>a number, {name}</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation>eine Zahl, {name}</translation>
    </message>
    <message>
        <source>{rows}: {train:,} to train on, {test:,} to test on, {validation:,} for validation; {inputs}; {answer}.</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation>{rows}: {train:,} zum Trainieren, {test:,} zum Testen, {validation:,} zum Validieren; {inputs}; {answer}.</translation>
    </message>
    <message>
        <source>{rows}: {train:,} to train on, {test:,} to test on; {inputs}; {answer}.</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation>{rows}: {train:,} zum Trainieren, {test:,} zum Testen; {inputs}; {answer}.</translation>
    </message>
    <message>
        <source>comma</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>blanks</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>point</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Warmup</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Test fraction</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>Turned</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Aufrichten</translation>
    </message>
    <message>
        <source>Path</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>{layer}, which reads {rest}</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>{layer} ← {rest}</translation>
    </message>
    <message>
        <source>Two moons, ten neurons</source>
        <extracomment>core/experiment/presets.py</extracomment>
        <translation>Zwei Monde, zehn Neuronen</translation>
    </message>
    <message>
        <source>Digits, a convolutional network</source>
        <extracomment>core/experiment/presets.py</extracomment>
        <translation>Ziffern, ein Faltungsnetz</translation>
    </message>
    <message>
        <source>A skip connection, on spirals</source>
        <extracomment>core/experiment/presets.py</extracomment>
        <translation>Eine Skip-Verbindung, auf Spiralen</translation>
    </message>
    <message>
        <source>000: layers by name</source>
        <extracomment>core/experiment/presets.py</extracomment>
        <translation>000: Schichten mit Namen</translation>
    </message>
    <message>
        <source>001: a list of dicts, the whole set at once</source>
        <extracomment>core/experiment/presets.py</extracomment>
        <translation>001: eine Liste von Dicts, alle Daten auf einmal</translation>
    </message>
    <message>
        <source>002: three hidden neurons</source>
        <extracomment>core/experiment/presets.py</extracomment>
        <translation>002: drei verborgene Neuronen</translation>
    </message>
    <message>
        <source>003: two moons, 64 hidden neurons</source>
        <extracomment>core/experiment/presets.py</extracomment>
        <translation>003: zwei Monde, 64 verborgene Neuronen</translation>
    </message>
    <message>
        <source>004: digits by squared error</source>
        <extracomment>core/experiment/presets.py</extracomment>
        <translation>004: Ziffern mit quadratischem Fehler</translation>
    </message>
    <message>
        <source>not sure: {first} or {second}</source>
        <extracomment>core/network/predictor.py, playground/commands/classify.py</extracomment>
        <translation>unsicher: {first} oder {second}</translation>
    </message>
    <message>
        <source>The learning rate of before, {rate:.3g}, was too high: its steps drove the neurons of {layers} to their flat ends.</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>Die Lernrate von vorhin, {rate:.3g}, war zu hoch: Ihre Schritte haben die Neuronen von {layers} in die Sättigung getrieben.</translation>
    </message>
    <message>
        <source>At the flat end of its function a neuron has hardly a gradient, so the lower rate of now can&apos;t bring it back: these weights are past saving. From new weights it learns.</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>In der Sättigung hat ein Neuron kaum noch einen Gradienten, deshalb kann die niedrigere Rate von jetzt es nicht zurückholen: Diese Gewichte sind nicht mehr zu retten. Mit neuen Gewichten lernt das Netz.</translation>
    </message>
    <message>
        <source>leaky_relu, rate {rate:g}, new start</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>leaky_relu, Rate {rate:g}, neu beginnen</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation>eine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>a number above {least}</source>
        <extracomment>core/value.py</extracomment>
        <translation>eine Zahl über {least}</translation>
    </message>
    <message>
        <source>a number of at least {least}</source>
        <extracomment>core/value.py</extracomment>
        <translation>eine Zahl ab {least}</translation>
    </message>
    <message>
        <source>a number of at least {least} and at most {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation>eine Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>a number of at least {least} and below {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation>eine Zahl ab {least} und unter {most}</translation>
    </message>
    <message>
        <source>a number above {least} and at most {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation>eine Zahl über {least} und höchstens {most}</translation>
    </message>
    <message>
        <source>a number above {least} and below {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation>eine Zahl über {least} und unter {most}</translation>
    </message>
    <message>
        <source>{what} must be {wanted}; got {got}</source>
        <extracomment>core/value.py</extracomment>
        <translation>{what} muss {wanted} sein, nicht {got}</translation>
    </message>
    <message>
        <source>unknown {what} {got}; choose one of {names}. Did you mean {near}?</source>
        <extracomment>core/value.py</extracomment>
        <translation>{what} {got} ist unbekannt; zur Wahl stehen {names}. Ist {near} gemeint?</translation>
    </message>
    <message>
        <source>unknown {what} {got}; choose one of {names}.</source>
        <extracomment>core/value.py</extracomment>
        <translation>{what} {got} ist unbekannt; zur Wahl stehen {names}.</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>playground/asking/asked_picture.py, playground/commands/export.py, playground/export/picture_dialog.py</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>neuron {unit}</source>
        <extracomment>playground/asking/asked_picture.py, playground/space/telling.py</extracomment>
        <translation>Neuron {unit}</translation>
    </message>
    <message>
        <source>the inputs</source>
        <extracomment>playground/asking/asked_picture.py</extracomment>
        <translation>die Eingaben</translation>
    </message>
    <message>
        <source>{layer}, first order</source>
        <extracomment>playground/asking/asked_picture.py</extracomment>
        <translation>{layer}, erste Ordnung</translation>
    </message>
    <message>
        <source>Contributions to the answer</source>
        <extracomment>playground/asking/bars.py</extracomment>
        <translation>Beiträge zur Antwort</translation>
    </message>
    <message>
        <source>{count} smaller</source>
        <extracomment>playground/asking/bars.py</extracomment>
        <translation>{count} kleinere</translation>
    </message>
    <message>
        <source>A part is a neuron&apos;s value times its weights. With the bias they add up to {margin}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Ein Beitrag ist der Wert eines Neurons mal seine Gewichte. Mit dem Bias ergeben sie zusammen {margin}.</translation>
    </message>
    <message>
        <source>A part is a neuron&apos;s value times the gradient: the first-order answer. The rest is what that leaves out, and the biases. All add up to {margin}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Ein Beitrag ist der Wert eines Neurons mal der Gradient: die Antwort in erster Ordnung. Der Rest ist, was dabei fehlt, und die Bias-Werte. Alle zusammen ergeben {margin}.</translation>
    </message>
    <message>
        <source>Question</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Confidence of the answer</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Sicherheit der Antwort</translation>
    </message>
    <message>
        <source>What the parts are</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Was die Beiträge sind</translation>
    </message>
    <message>
        <source>The smallest move that changes the answer</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Die kleinste Verschiebung, die die Antwort ändert</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>playground/asking/panel.py, playground/diagram/edge_field.py, playground/export/picture_dialog.py, playground/noticing/line.py, playground/widgets/banner.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <extracomment>playground/asking/panel.py, playground/diagram/edge_field.py</extracomment>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>The layer whose neurons are shown; those of the last one add up exactly</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Die Schicht, deren Neuronen gezeigt werden; die der letzten summieren sich exakt</translation>
    </message>
    <message>
        <source>Layer</source>
        <extracomment>playground/asking/panel.py, playground/space/stage_bar.py</extracomment>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Why {answer} = {number} here?</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Warum {answer} = {number} hier?</translation>
    </message>
    <message>
        <source>z, which the output&apos;s activation turns into {answer}</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>z, das die Ausgabefunktion in {answer} umrechnet</translation>
    </message>
    <message>
        <source>less</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>weniger</translation>
    </message>
    <message>
        <source>more</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>mehr</translation>
    </message>
    <message>
        <source>Why {answer} here?</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Warum {answer} hier?</translation>
    </message>
    <message>
        <source>margin</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>the margin: the logit of {first} minus that of {second}</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>den Abstand: das Logit von {first} minus das von {second}</translation>
    </message>
    <message>
        <source>bias</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Bias</translation>
    </message>
    <message>
        <source>rest</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Rest</translation>
    </message>
    <message>
        <source>No move within {reach} changes the class.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Keine Verschiebung bis {reach} ändert die Klasse.</translation>
    </message>
    <message>
        <source>No move within the picture changes the class.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Keine Verschiebung innerhalb des Bildes ändert die Klasse.</translation>
    </message>
    <message>
        <source>Moving by ({dx}, {dy}), {distance} far, makes it {title}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>Verschoben um ({dx}, {dy}), also um {distance}, wird der Punkt zu {title}.</translation>
    </message>
    <message>
        <source>Moving {across} by {dx} and {up} by {dy} ({distance} standard deviations) makes it {title}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>{across} um {dx} und {up} um {dy} verschoben ({distance} Standardabweichungen) ergibt {title}.</translation>
    </message>
    <message>
        <source>Moving {across} by {dx} and {up} by {dy} makes it {title}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation>{across} um {dx} und {up} um {dy} verschoben ergibt {title}.</translation>
    </message>
    <message>
        <source>{sample} is {title}: the answer is right.</source>
        <extracomment>playground/asking/truth.py</extracomment>
        <translation>{sample} ist {title}: Die Antwort ist richtig.</translation>
    </message>
    <message>
        <source>{sample} is {title}: the answer is wrong.</source>
        <extracomment>playground/asking/truth.py</extracomment>
        <translation>{sample} ist {title}: Die Antwort ist falsch.</translation>
    </message>
    <message>
        <source>Draw, and the network answers with every move</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation>Zeichnen: Das Netz antwortet bei jeder Bewegung</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>playground/board/answer.py, playground/layers/layer_stack.py</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Wrong? Click the right digit, and the drawing is kept under My digits</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation>Falsch? Ein Klick auf die richtige Ziffer legt die Zeichnung unter „Meine Ziffern“ ab</translation>
    </message>
    <message>
        <source>not sure: {share}</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation>unsicher: {share}</translation>
    </message>
    <message>
        <source>then {name}: {share}</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation>dann {name}: {share}</translation>
    </message>
    <message>
        <source>right: it is a {digit}</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation>richtig: eine {digit}</translation>
    </message>
    <message>
        <source>it is a {digit}</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation>es ist eine {digit}</translation>
    </message>
    <message>
        <source>it is a {digit}: keep it</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation>als {digit} behalten</translation>
    </message>
    <message>
        <source>Drawing</source>
        <extracomment>playground/board/beside.py</extracomment>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Drawing board</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw a digit with the mouse, a finger or a pen. Keys: T a test digit, O an image, E eraser, R replay, Delete clears, 0 to 9 teach</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>Mit Maus, Finger oder Stift eine Ziffer zeichnen. Tasten: T eine Testziffer, O ein Bild, E Radierer, R noch einmal abspielen, Entf leert, 0 bis 9 lehren</translation>
    </message>
    <message>
        <source>Image</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>playground/board/board.py, playground/board/tools.py, playground/guide/panel.py, playground/painting/tools.py</extracomment>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>The clipboard holds no image.</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>An image</source>
        <extracomment>playground/board/board.py, playground/sample/sample_in_words.py</extracomment>
        <translation>Ein Bild</translation>
    </message>
    <message numerus="yes">
        <source>{count} strokes</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>
            <numerusform>{count} Strich</numerusform>
            <numerusform>{count} Striche</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty: draw a digit here</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>Leer: hier eine Ziffer zeichnen</translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Stroke</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>Strich</translation>
    </message>
    <message>
        <source>What was dropped holds no image.</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>Was hier abgelegt wurde, enthält kein Bild.</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.pgm *.ppm);;All files (*)</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Bilder (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.pgm *.ppm);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The image is blank: there is nothing on it to read. It needs one digit, darker or lighter than its paper.</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Das Bild ist leer: Es ist nichts darauf zu lesen. Gebraucht wird eine Ziffer, dunkler oder heller als ihr Papier.</translation>
    </message>
    <message>
        <source>not trained yet: press Play</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>noch nicht trainiert: Start drücken</translation>
    </message>
    <message>
        <source>Recipe, inside, my digits</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Rezept, Inneres, meine Ziffern</translation>
    </message>
    <message>
        <source>Recipe</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>How the strokes become the 28 x 28 pixels that the network reads</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Wie aus den Strichen die 28 x 28 Pixel werden, die das Netz liest</translation>
    </message>
    <message>
        <source>Inside</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Inneres</translation>
    </message>
    <message>
        <source>What each layer makes of it, and which pixels speak for the answer</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Was jede Schicht daraus macht, und welche Pixel für die Antwort sprechen</translation>
    </message>
    <message>
        <source>My digits</source>
        <extracomment>playground/board/board_page.py, playground/teaching/my_digits.py</extracomment>
        <translation>Meine Ziffern</translation>
    </message>
    <message>
        <source>What you taught the network</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Was dem Netz beigebracht wurde</translation>
    </message>
    <message>
        <source>My digit</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Meine Ziffer</translation>
    </message>
    <message>
        <source>Read a digit from an image</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Eine Ziffer aus einem Bild lesen</translation>
    </message>
    <message>
        <source>Test digit</source>
        <extracomment>playground/board/board_page.py, playground/board/tools.py</extracomment>
        <translation>Testziffer</translation>
    </message>
    <message>
        <source>Only what is drawn can be kept as one of my digits.</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation>Nur was gezeichnet ist, kann als eigene Ziffer behalten werden.</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <extracomment>playground/board/board_sheet.py</extracomment>
        <translation>Hier eine Ziffer zeichnen</translation>
    </message>
    <message>
        <source>or drop or paste an image of one</source>
        <extracomment>playground/board/board_sheet.py</extracomment>
        <translation>oder ein Bild von einer ablegen oder einfügen</translation>
    </message>
    <message>
        <source>a PNG or JPEG with one digit</source>
        <extracomment>playground/board/image_files.py</extracomment>
        <translation>ein PNG oder JPEG mit einer Ziffer</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as an image: {why}; expected {wanted}</source>
        <extracomment>playground/board/image_files.py</extracomment>
        <translation>{path} ist nicht als Bild lesbar: {why}; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>Inside the network</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation>Im Inneren des Netzes</translation>
    </message>
    <message>
        <source>Draw a digit to see what each layer makes of it</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation>Eine Ziffer zeichnen zeigt, was jede Schicht daraus macht</translation>
    </message>
    <message>
        <source>Speaks for {answer}</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation>Spricht für {answer}</translation>
    </message>
    <message>
        <source>{for_it} pixels speak for {answer}, {against} pixels against it: more ink there, more or less likely (the gradient of the answer&apos;s logit)</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation>Pixel in {for_it} sprechen für {answer}, Pixel in {against} dagegen: Mehr Farbe dort macht sie mehr oder weniger wahrscheinlich (der Gradient ihres Logits)</translation>
    </message>
    <message>
        <source>Looks for</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation>Sucht nach</translation>
    </message>
    <message numerus="yes">
        <source>The first layer&apos;s weights, {shown} of {count} neurons: {for_it} where ink excites a neuron, {against} where it inhibits it</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation>
            <numerusform>Die Gewichte der ersten Schicht, {shown} von {count} Neuron: {for_it}, wo Farbe ein Neuron erregt, {against}, wo sie es hemmt</numerusform>
            <numerusform>Die Gewichte der ersten Schicht, {shown} von {count} Neuronen: {for_it}, wo Farbe ein Neuron erregt, {against}, wo sie es hemmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The layer&apos;s output: {count} pictures of {height} x {width}, from dark (low) to light (high)</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation>
            <numerusform>Die Ausgabe der Schicht: {count} Bild von {height} x {width}, von dunkel (niedrig) bis hell (hoch)</numerusform>
            <numerusform>Die Ausgabe der Schicht: {count} Bilder von {height} x {width}, von dunkel (niedrig) bis hell (hoch)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The layer&apos;s output: {count} numbers, from dark (low) to light (high)</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation>
            <numerusform>Die Ausgabe der Schicht: {count} Zahl, von dunkel (niedrig) bis hell (hoch)</numerusform>
            <numerusform>Die Ausgabe der Schicht: {count} Zahlen, von dunkel (niedrig) bis hell (hoch)</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents and networks ({names});;All files (*)</source>
        <extracomment>playground/board/networks.py</extracomment>
        <translation>Dokumente und Netze ({names});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Let the network of a file answer</source>
        <extracomment>playground/board/networks.py</extracomment>
        <translation>Das Netz einer Datei antworten lassen</translation>
    </message>
    <message>
        <source>{path} can&apos;t answer here: there is not enough memory for its network.</source>
        <extracomment>playground/board/networks.py</extracomment>
        <translation>{path} kann hier nicht antworten: Für das Netz reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>The strokes on the whole board</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Die Striche auf der ganzen Zeichenfläche</translation>
    </message>
    <message>
        <source>Crop</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Take the box around the ink, so that the place on the board doesn&apos;t matter</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Nur das Rechteck um die Striche nehmen, damit der Ort auf der Fläche keine Rolle spielt</translation>
    </message>
    <message>
        <source>To 20 px</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Auf 20 px</translation>
    </message>
    <message>
        <source>Scale the strokes, not the pixels, so that the longer side is 20 pixels</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Die Striche skalieren, nicht die Pixel, sodass die längere Seite 20 Pixel hat</translation>
    </message>
    <message>
        <source>Smooth</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Lay a curve through the points: a fast mouse leaves gaps</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Eine Kurve durch die Punkte legen: Eine schnelle Maus lässt Lücken</translation>
    </message>
    <message>
        <source>Antialias</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Kanten glätten</translation>
    </message>
    <message>
        <source>Draw the line with soft edges, as MNIST has them</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Die Linie mit weichen Rändern zeichnen, wie MNIST sie hat</translation>
    </message>
    <message>
        <source>Centre</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Zentrieren</translation>
    </message>
    <message>
        <source>Move the centre of mass to the middle of the 28 x 28 pixels</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Den Schwerpunkt in die Mitte der 28 x 28 Pixel rücken</translation>
    </message>
    <message>
        <source>Picture of the step {name}</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation>Bild des Schritts {name}</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Undo the last stroke (Ctrl+Z on the board)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Den letzten Strich zurücknehmen (Strg+Z auf der Zeichenfläche)</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Redo the stroke (Ctrl+Shift+Z on the board)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Den Strich wiederholen (Strg+Umschalt+Z auf der Zeichenfläche)</translation>
    </message>
    <message>
        <source>Eraser</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Erase the strokes the mouse touches (E; the right mouse button always erases)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Die Striche wegnehmen, die die Maus berührt (E; die rechte Maustaste radiert immer)</translation>
    </message>
    <message>
        <source>Wipe the board (Delete); Undo brings it back</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Die Fläche leeren (Entf); „Zurück“ holt alles wieder</translation>
    </message>
    <message>
        <source>Replay</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Replay the strokes, and watch the answer change (R)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Die Striche noch einmal abspielen und zusehen, wie sich die Antwort ändert (R)</translation>
    </message>
    <message>
        <source>Image…</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Read a digit from an image file (O); or drop or paste one (Ctrl+V)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Eine Ziffer aus einer Bilddatei lesen (O); oder eine ablegen oder einfügen (Strg+V)</translation>
    </message>
    <message>
        <source>Put a digit on the board that the network has not trained on (T)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Eine Ziffer zeigen, mit der das Netz nicht trainiert hat (T)</translation>
    </message>
    <message>
        <source>Which network reads what is drawn</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Welches Netz liest, was gezeichnet wird</translation>
    </message>
    <message>
        <source>Which network answers</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Welches Netz antwortet</translation>
    </message>
    <message>
        <source>Let the network of a document answer, or one that `train --out` wrote; or drop it on the board</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Das Netz eines Dokuments antworten lassen, oder eines, das `train --out` geschrieben hat; oder es auf der Fläche ablegen</translation>
    </message>
    <message>
        <source>Network of a file</source>
        <extracomment>playground/board/tools.py, playground/teaching/readers.py</extracomment>
        <translation>Netz aus einer Datei</translation>
    </message>
    <message>
        <source>Which network reads what is drawn: {title}</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation>Welches Netz liest, was gezeichnet wird: {title}</translation>
    </message>
    <message>
        <source>the file breaks off before its end</source>
        <extracomment>playground/board/whole_image.py</extracomment>
        <translation>die Datei bricht vor ihrem Ende ab</translation>
    </message>
    <message>
        <source>the PNG breaks off</source>
        <extracomment>playground/board/whole_image.py</extracomment>
        <translation>das PNG bricht ab</translation>
    </message>
    <message>
        <source>the PNG is damaged</source>
        <extracomment>playground/board/whole_image.py</extracomment>
        <translation>das PNG ist beschädigt</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <extracomment>playground/boundary/boundary.py, playground/boundary/data_picture.py</extracomment>
        <translation>Entscheidungsgrenze</translation>
    </message>
    <message>
        <source>The class the network gives to every point of the plane; the stronger the colour, the surer it is</source>
        <extracomment>playground/boundary/boundary.py</extracomment>
        <translation>Die Klasse, die das Netz jedem Punkt der Ebene gibt; je kräftiger die Farbe, desto sicherer ist es</translation>
    </message>
    <message>
        <source>Smooth</source>
        <comment>shading</comment>
        <extracomment>playground/boundary/boundary.py</extracomment>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Discrete</source>
        <extracomment>playground/boundary/boundary.py</extracomment>
        <translation>Diskret</translation>
    </message>
    <message>
        <source>Smooth: colour as strong as the network is sure. Discrete: one colour for a class, whatever its chance</source>
        <extracomment>playground/boundary/boundary.py</extracomment>
        <translation>Weich: Die Farbe ist so kräftig, wie das Netz sicher ist. Diskret: eine Farbe je Klasse, wie wahrscheinlich sie auch ist</translation>
    </message>
    <message>
        <source>Shading</source>
        <extracomment>playground/boundary/boundary.py</extracomment>
        <translation>Schattierung</translation>
    </message>
    <message>
        <source>training</source>
        <comment>samples</comment>
        <extracomment>playground/boundary/boundary.py, playground/score/judged.py</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <comment>samples</comment>
        <extracomment>playground/boundary/boundary.py, playground/score/judged.py</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>Boundary</source>
        <extracomment>playground/boundary/data_picture.py</extracomment>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Surface</source>
        <extracomment>playground/boundary/data_picture.py, playground/boundary/surface.py</extracomment>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>playground/boundary/data_picture.py</extracomment>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Move the mouse over the plot to read y, click to ask why</source>
        <extracomment>playground/boundary/fitted_curve.py</extracomment>
        <translation>Die Maus über das Bild bewegen liest y ab, ein Klick fragt, warum</translation>
    </message>
    <message>
        <source>Fitted curve</source>
        <extracomment>playground/boundary/fitted_curve.py</extracomment>
        <translation>Angepasste Kurve</translation>
    </message>
    <message>
        <source>The network&apos;s prediction of y for every x (the line), and the points it learns from</source>
        <extracomment>playground/boundary/fitted_curve.py</extracomment>
        <translation>Die Vorhersage des Netzes für y bei jedem x (die Linie) und die Punkte, aus denen es lernt</translation>
    </message>
    <message>
        <source>network&apos;s {answer} = {number}</source>
        <extracomment>playground/boundary/fitted_curve.py</extracomment>
        <translation>{answer} des Netzes = {number}</translation>
    </message>
    <message>
        <source>The column that the picture shows from left to right; or principal components of all of them</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Die Spalte, die das Bild von links nach rechts zeigt; oder Hauptkomponenten von allen</translation>
    </message>
    <message>
        <source>Across</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Quer</translation>
    </message>
    <message>
        <source>Up</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>The column that the picture shows from below to above</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Die Spalte, die das Bild von unten nach oben zeigt</translation>
    </message>
    <message>
        <source>At which values the columns stand that the picture doesn&apos;t show</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Auf welchen Werten die Spalten stehen, die das Bild nicht zeigt</translation>
    </message>
    <message>
        <source>Others at…</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Andere auf…</translation>
    </message>
    <message>
        <source>Other columns at</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Andere Spalten auf</translation>
    </message>
    <message>
        <source>2 principal components</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>2 Hauptkomponenten</translation>
    </message>
    <message>
        <source>Others at… ({count})</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Andere auf… ({count})</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <extracomment>playground/boundary/surface.py</extracomment>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>Which colour is which {name}; beyond the ends the colour stays</source>
        <extracomment>playground/boundary/surface.py</extracomment>
        <translation>Welche Farbe welchem Wert von {name} entspricht; jenseits der Enden bleibt die Farbe</translation>
    </message>
    <message>
        <source>{name} from {low}, dark, to {high}, bright</source>
        <extracomment>playground/boundary/surface.py</extracomment>
        <translation>{name} von {low}, dunkel, bis {high}, hell</translation>
    </message>
    <message>
        <source>The number the network gives to every point of the plane, and each point in the colour of its own: where a point can&apos;t be told from its ground, it fits</source>
        <extracomment>playground/boundary/surface.py</extracomment>
        <translation>Die Zahl, die das Netz jedem Punkt der Ebene gibt, und jeder Punkt in der Farbe seiner eigenen: Wo ein Punkt sich nicht von seinem Grund abhebt, stimmt es</translation>
    </message>
    <message>
        <source>{answer} of {across}, {up}</source>
        <extracomment>playground/boundary/surface.py</extracomment>
        <translation>{answer} von {across}, {up}</translation>
    </message>
    <message>
        <source>● training   ■ test</source>
        <extracomment>playground/boundary/surface.py</extracomment>
        <translation>● Training   ■ Test</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <extracomment>playground/confusion/confusion.py, playground/confusion/matrix.py, playground/score/score.py</extracomment>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Rows: the true classes; columns: the predicted ones</source>
        <extracomment>playground/confusion/confusion.py</extracomment>
        <translation>Zeilen: die wahren Klassen; Spalten: die vorhergesagten</translation>
    </message>
    <message>
        <source>How many of a class were predicted as which</source>
        <extracomment>playground/confusion/confusion.py</extracomment>
        <translation>Wie viele einer Klasse als welche vorhergesagt wurden</translation>
    </message>
    <message>
        <source>Cell under the mouse</source>
        <extracomment>playground/confusion/confusion.py</extracomment>
        <translation>Feld unter der Maus</translation>
    </message>
    <message>
        <source>Click a cell, or press Enter on it, to see its images</source>
        <extracomment>playground/confusion/confusion.py</extracomment>
        <translation>Ein Klick auf ein Feld, oder Eingabe darauf, zeigt seine Bilder</translation>
    </message>
    <message>
        <source>of the test samples</source>
        <extracomment>playground/confusion/confusion.py</extracomment>
        <translation>der Testbeispiele</translation>
    </message>
    <message>
        <source>of the training samples</source>
        <extracomment>playground/confusion/confusion.py</extracomment>
        <translation>der Trainingsbeispiele</translation>
    </message>
    <message>
        <source>Test image {number}: true {true}, predicted {predicted}, {share}</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Testbild {number}: wahr {true}, vorhergesagt {predicted}, {share}</translation>
    </message>
    <message>
        <source>Training image {number}: true {true}, predicted {predicted}, {share}</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Trainingsbild {number}: wahr {true}, vorhergesagt {predicted}, {share}</translation>
    </message>
    <message>
        <source>Which images</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <source>Click a cell of the matrix to see its images</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Ein Klick auf ein Feld der Matrix zeigt seine Bilder</translation>
    </message>
    <message>
        <source>How many images</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Wie viele Bilder</translation>
    </message>
    <message>
        <source>Show all mistakes again (Escape in the matrix)</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Wieder alle Fehler zeigen (Esc in der Matrix)</translation>
    </message>
    <message>
        <source>All mistakes</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Alle Fehler</translation>
    </message>
    <message>
        <source>Why there are no images</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Warum keine Bilder da sind</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>the surest first</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>die sichersten zuerst</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Keine Fehler</translation>
    </message>
    <message>
        <source>{true} predicted as {predicted}</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>{true} als {predicted} vorhergesagt</translation>
    </message>
    <message>
        <source>No images in this cell</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Keine Bilder in diesem Feld</translation>
    </message>
    <message>
        <source>the least sure first</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>die unsichersten zuerst</translation>
    </message>
    <message>
        <source>{count} of {found} shown</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>{count} von {found} gezeigt</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>No predictions yet</source>
        <extracomment>playground/confusion/confusion_in_words.py, playground/confusion/gallery.py, playground/confusion/matrix.py, playground/score/calibration.py, playground/score/class_scores.py, playground/score/residuals.py</extracomment>
        <translation>Noch keine Vorhersagen</translation>
    </message>
    <message>
        <source>true {true}, predicted {predicted}: {count} of {of}</source>
        <extracomment>playground/confusion/matrix.py</extracomment>
        <translation>wahr {true}, vorhergesagt {predicted}: {count} von {of}</translation>
    </message>
    <message>
        <source>{name}: {right} of {of} correct{share}; of {predicted} predicted as it, {right} are</source>
        <extracomment>playground/confusion/matrix.py</extracomment>
        <translation>{name}: {right} von {of} richtig{share}; von {predicted} so vorhergesagten sind es {right}</translation>
    </message>
    <message>
        <source>recall</source>
        <extracomment>playground/confusion/matrix.py, playground/score/class_scores.py</extracomment>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>predicted</source>
        <extracomment>playground/confusion/matrix.py</extracomment>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>true</source>
        <comment>class</comment>
        <extracomment>playground/confusion/matrix.py</extracomment>
        <translation>wahr</translation>
    </message>
    <message>
        <source>test image {number} ({name})</source>
        <extracomment>playground/diagram/computed.py</extracomment>
        <translation>Testbild {number} ({name})</translation>
    </message>
    <message>
        <source>training image {number} ({name})</source>
        <extracomment>playground/diagram/computed.py</extracomment>
        <translation>Trainingsbild {number} ({name})</translation>
    </message>
    <message>
        <source>test sample {number} ({inputs}; {answer})</source>
        <extracomment>playground/diagram/computed.py</extracomment>
        <translation>Testbeispiel {number} ({inputs}; {answer})</translation>
    </message>
    <message>
        <source>training sample {number} ({inputs}; {answer})</source>
        <extracomment>playground/diagram/computed.py</extracomment>
        <translation>Trainingsbeispiel {number} ({inputs}; {answer})</translation>
    </message>
    <message>
        <source>mean {value} for {sample}</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>Mittelwert {value} für {sample}</translation>
    </message>
    <message>
        <source>{value} for {sample}</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>{value} für {sample}</translation>
    </message>
    <message>
        <source>bias {value}</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>Bias {value}</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>core/experiment/difference.py, playground/diagram/describing.py, playground/settings/augmentation.py, playground/settings/settings.py</extracomment>
        <translation>aus</translation>
    </message>
    <message>
        <source>Click for the next page; type a neuron&apos;s number above to find it</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>Ein Klick zeigt die nächste Seite; die Nummer eines Neurons oben eintippen findet es</translation>
    </message>
    <message>
        <source>no weight</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>kein Gewicht</translation>
    </message>
    <message>
        <source>{name}: one to one</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>{name}: eins zu eins</translation>
    </message>
    <message numerus="yes">
        <source>{count} weights</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>
            <numerusform>{count} Gewicht</numerusform>
            <numerusform>{count} Gewichte</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: root mean square {size}, {low} to {high}</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>{name}: quadratisches Mittel {size}, {low} bis {high}</translation>
    </message>
    <message>
        <source>cut</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>{name}: held at 0</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>{name}: auf 0 gehalten</translation>
    </message>
    <message>
        <source>Click a line or dot to set its weight or bias; right click for more</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Ein Klick auf eine Linie oder einen Punkt setzt Gewicht oder Bias; Rechtsklick zeigt mehr</translation>
    </message>
    <message>
        <source>Diagram of the network</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Diagramm des Netzes</translation>
    </message>
    <message>
        <source>Switch the neuron on</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Das Neuron einschalten</translation>
    </message>
    <message>
        <source>Switch the neuron off</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Das Neuron ausschalten</translation>
    </message>
    <message>
        <source>Set the bias…</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Den Bias setzen…</translation>
    </message>
    <message>
        <source>Set the weight…</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Das Gewicht setzen…</translation>
    </message>
    <message>
        <source>Restore the edge</source>
        <extracomment>playground/diagram/diagram.py, playground/diagram/edge_field.py</extracomment>
        <translation>Die Verbindung wiederherstellen</translation>
    </message>
    <message>
        <source>Cut the edge</source>
        <extracomment>playground/diagram/diagram.py, playground/diagram/edge_field.py</extracomment>
        <translation>Die Verbindung trennen</translation>
    </message>
    <message>
        <source>Unfreeze the layer</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Die Schicht auftauen</translation>
    </message>
    <message>
        <source>Freeze the layer</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Die Schicht einfrieren</translation>
    </message>
    <message>
        <source>as fit</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>was passt</translation>
    </message>
    <message>
        <source>Diagram</source>
        <extracomment>playground/diagram/diagram_page.py, playground/frame/tabs.py</extracomment>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>How many neurons of a wide layer are shown at a time</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Wie viele Neuronen einer breiten Schicht auf einmal gezeigt werden</translation>
    </message>
    <message>
        <source>Neurons in a column</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Neuronen in einer Spalte</translation>
    </message>
    <message>
        <source>Sample</source>
        <extracomment>playground/diagram/diagram_page.py, playground/frame/tabs.py, playground/sample/sample_head.py, playground/sample/sample_page.py</extracomment>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>The sample&apos;s values run from column to column, then its gradients back; click again to stop</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Die Werte des Beispiels laufen von Spalte zu Spalte, dann seine Gradienten zurück; noch ein Klick hält an</translation>
    </message>
    <message>
        <source>Data flow in slow motion</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Datenfluss in Zeitlupe</translation>
    </message>
    <message>
        <source>Neurons</source>
        <extracomment>playground/diagram/diagram_page.py, playground/instruments/instruments_page.py, playground/layers/layer_kinds.py</extracomment>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Flow</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Set {edge}</source>
        <extracomment>playground/diagram/hand_edits.py</extracomment>
        <translation>{edge} setzen</translation>
    </message>
    <message>
        <source>Cut {edge}</source>
        <extracomment>playground/diagram/hand_edits.py</extracomment>
        <translation>{edge} trennen</translation>
    </message>
    <message>
        <source>Restore {edge}</source>
        <extracomment>playground/diagram/hand_edits.py</extracomment>
        <translation>{edge} wiederherstellen</translation>
    </message>
    <message>
        <source>Switch on {neuron}</source>
        <extracomment>playground/diagram/hand_edits.py</extracomment>
        <translation>{neuron} einschalten</translation>
    </message>
    <message>
        <source>Switch off {neuron}</source>
        <extracomment>playground/diagram/hand_edits.py</extracomment>
        <translation>{neuron} ausschalten</translation>
    </message>
    <message>
        <source>Freeze layer {number}</source>
        <extracomment>playground/diagram/hand_edits.py</extracomment>
        <translation>Schicht {number} einfrieren</translation>
    </message>
    <message>
        <source>Unfreeze layer {number}</source>
        <extracomment>playground/diagram/hand_edits.py</extracomment>
        <translation>Schicht {number} auftauen</translation>
    </message>
    <message>
        <source>Layer {layer} has no neuron {number} in the diagram.</source>
        <extracomment>playground/diagram/finding.py</extracomment>
        <translation>Schicht {layer} hat im Diagramm kein Neuron {number}.</translation>
    </message>
    <message>
        <source>◂ drag ▸</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>◂ ziehen ▸</translation>
    </message>
    <message>
        <source>Drag to change</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Zum Ändern ziehen</translation>
    </message>
    <message>
        <source>Drag to the left or the right to change the number (Shift: finely)</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Nach links oder rechts ziehen ändert die Zahl (mit Umschalt: fein)</translation>
    </message>
    <message>
        <source>{text} can&apos;t be set: type {limit}, such as {example} or 1e-3</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>{text} kann nicht gesetzt werden: Möglich ist {limit}, etwa {example} oder 1e-3</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The exact number; Enter sets it, also while it trains</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Die genaue Zahl; Eingabe setzt sie, auch während des Trainings</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Cut</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Hold this weight at 0 (Delete)</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Dieses Gewicht auf 0 halten (Entf)</translation>
    </message>
    <message>
        <source>Give the edge its former weight back</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Der Verbindung ihr früheres Gewicht zurückgeben</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>cut: held at 0</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>getrennt: auf 0 gehalten</translation>
    </message>
    <message>
        <source>now {value}</source>
        <extracomment>playground/diagram/edge_field.py</extracomment>
        <translation>jetzt {value}</translation>
    </message>
    <message>
        <source>Forward, {said}: {title} gets a · w along every line</source>
        <extracomment>playground/diagram/sheet/flow.py</extracomment>
        <translation>Vorwärts, {said}: {title} erhält a · w über jede Linie</translation>
    </message>
    <message>
        <source>Back, {said}: the loss gives {title} its delta; delta · w goes back</source>
        <extracomment>playground/diagram/sheet/flow.py</extracomment>
        <translation>Zurück, {said}: Der Verlust gibt {title} sein Delta; Delta · w geht zurück</translation>
    </message>
    <message>
        <source>Back, {said}: delta · w goes from {title} to what it reads</source>
        <extracomment>playground/diagram/sheet/flow.py</extracomment>
        <translation>Zurück, {said}: Delta · w geht von {title} zu dem, was es liest</translation>
    </message>
    <message>
        <source>{note} · frozen</source>
        <extracomment>playground/diagram/sheet/labels.py</extracomment>
        <translation>{note} · eingefroren</translation>
    </message>
    <message>
        <source>{units} · frozen</source>
        <extracomment>playground/diagram/sheet/labels.py</extracomment>
        <translation>{units} · eingefroren</translation>
    </message>
    <message>
        <source>… {more} more</source>
        <extracomment>playground/diagram/sheet/labels.py</extracomment>
        <translation>… {more} weitere</translation>
    </message>
    <message>
        <source>Remove a neuron from layer {number}</source>
        <extracomment>playground/diagram/layer_buttons.py</extracomment>
        <translation>Neuron aus Schicht {number} entfernen</translation>
    </message>
    <message>
        <source>data set</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>painted must be points, as Painted.of(x, y) makes them; got {painted}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>painted müssen Punkte sein, wie Painted.of(x, y) sie macht, nicht {painted}</translation>
    </message>
    <message>
        <source>painted points are for {painted}; got {count:,} with {dataset}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Gemalte Punkte gehören zu {painted}, nicht {count:,} zu {dataset}</translation>
    </message>
    <message>
        <source>the data set &apos;table&apos; needs a table, which says how its file is read, and no other does</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>der Datensatz &apos;table&apos; braucht eine Tabelle, die sagt, wie ihre Datei gelesen wird, und kein anderer braucht eine</translation>
    </message>
    <message>
        <source>samples of {dataset}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Die Zahl der Beispiele von {dataset}</translation>
    </message>
    <message>
        <source>names, turned and fingerprint are for the data set images only, not {dataset}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>names, turned und fingerprint gehören nur zum Datensatz images, nicht zu {dataset}</translation>
    </message>
    <message>
        <source>classes of {dataset}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Die Zahl der Klassen von {dataset}</translation>
    </message>
    <message>
        <source>{samples} samples with a share of {test_fraction:g} for testing leave {train} to train on; raise the samples or lower the share</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>{samples} Beispiele mit einem Anteil von {test_fraction:g} zum Testen lassen {train} zum Trainieren; mehr Beispiele oder einen kleineren Anteil nehmen</translation>
    </message>
    <message>
        <source>{dataset} are images, which have no features to choose; leave them out</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>{dataset} sind Bilder, die keine Merkmale zum Auswählen haben; diese weglassen</translation>
    </message>
    <message>
        <source>features are made of 1 input or 2, and the table has {dimensions}; leave them out</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Merkmale werden aus 1 oder 2 Eingaben gebildet, und die Tabelle hat {dimensions}; diese weglassen</translation>
    </message>
    <message>
        <source>feature of {dataset}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Merkmal von {dataset}</translation>
    </message>
    <message>
        <source>each feature may be listed only once; got {features}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>jedes Merkmal darf nur einmal genannt werden, nicht {features}</translation>
    </message>
    <message>
        <source>names must be those of two classes or more, each once; got {names!r}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>names müssen die von zwei oder mehr Klassen sein, jeder einmal, nicht {names!r}</translation>
    </message>
    <message>
        <source>a fingerprint is a SHA-256 of 64 hex digits; got {fingerprint!r:.100}</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>ein Fingerabdruck ist ein SHA-256 aus 64 Hexadezimalziffern, nicht {fingerprint!r:.100}</translation>
    </message>
    <message>
        <source>its images are those in the document: there is no file {path}</source>
        <extracomment>core/data/chosen_points.py</extracomment>
        <translation>die Bilder sind die im Dokument: Es gibt keine Datei {path}</translation>
    </message>
    <message>
        <source>its rows are those in the document: {why}</source>
        <extracomment>core/data/chosen_points.py</extracomment>
        <translation>die Zeilen sind die im Dokument: {why}</translation>
    </message>
    <message>
        <source>{path} has changed since its columns were chosen: open it again</source>
        <extracomment>core/data/chosen_points.py</extracomment>
        <translation>{path} hat sich geändert, seit die Spalten gewählt wurden: neu öffnen</translation>
    </message>
    <message>
        <source>points by hand lie on a plane, or along a curve, and a sample of {title} has {part}</source>
        <extracomment>core/data/chosen_points.py</extracomment>
        <translation>von Hand gesetzte Punkte liegen in einer Ebene oder an einer Kurve, und ein Beispiel von {title} hat {part}</translation>
    </message>
    <message>
        <source>pixels</source>
        <extracomment>core/data/chosen_points.py</extracomment>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>T-shirt/top</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>T-Shirt/Top</translation>
    </message>
    <message>
        <source>trouser</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Hose</translation>
    </message>
    <message>
        <source>pullover</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Pullover</translation>
    </message>
    <message>
        <source>dress</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Kleid</translation>
    </message>
    <message>
        <source>coat</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Mantel</translation>
    </message>
    <message>
        <source>sandal</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Sandale</translation>
    </message>
    <message>
        <source>shirt</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Hemd</translation>
    </message>
    <message>
        <source>sneaker</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Sneaker</translation>
    </message>
    <message>
        <source>bag</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Tasche</translation>
    </message>
    <message>
        <source>ankle boot</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Stiefelette</translation>
    </message>
    <message>
        <source>the program&apos;s file mnist_sample.npz is missing; looked in {looked}; install the program again</source>
        <extracomment>core/data/digits.py</extracomment>
        <translation>die Datei mnist_sample.npz des Programms fehlt; gesucht wurde in {looked}; das Programm neu installieren</translation>
    </message>
    <message>
        <source>JSON: {form}, one such drawing, or its strokes alone</source>
        <extracomment>core/data/drawing/drawings.py</extracomment>
        <translation>JSON: {form}, eine einzelne solche Zeichnung oder nur ihre Striche</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {error}. If it is damaged, download or save it again</source>
        <extracomment>core/data/drawing/drawings.py</extracomment>
        <translation>{path} ist nicht lesbar: {error}. Falls die Datei beschädigt ist, neu herunterladen oder speichern</translation>
    </message>
    <message>
        <source>{path} is larger than {largest_bytes} MB when unpacked; use a part of it</source>
        <extracomment>core/data/drawing/drawings.py</extracomment>
        <translation>{path} ist entpackt größer als {largest_bytes} MB; einen Teil davon nehmen</translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <extracomment>core/data/drawing/drawings.py</extracomment>
        <translation>{path}: {error}</translation>
    </message>
    <message>
        <source>it isn&apos;t a file of drawings ({error}); expected {wanted}</source>
        <extracomment>core/data/drawing/drawings.py</extracomment>
        <translation>sie ist keine Datei mit Zeichnungen ({error}); erwartet: {wanted}</translation>
    </message>
    <message>
        <source>it has no drawings; expected {wanted}</source>
        <extracomment>core/data/drawing/drawings.py</extracomment>
        <translation>sie enthält keine Zeichnungen; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>drawing {number} is labelled {label}; a label must be a digit from 0 to 9, or left out</source>
        <extracomment>core/data/drawing/drawings.py</extracomment>
        <translation>Zeichnung {number} hat die Beschriftung {label}; es muss eine Ziffer von 0 bis 9 sein, oder keine</translation>
    </message>
    <message>
        <source>drawing {number}: {error}</source>
        <extracomment>core/data/drawing/drawings.py</extracomment>
        <translation>Zeichnung {number}: {error}</translation>
    </message>
    <message>
        <source>an image must be gray, numbers (height, width); got {dtype} {shape}</source>
        <extracomment>core/data/drawing/photo.py</extracomment>
        <translation>ein Bild muss grau sein, Zahlen (Höhe, Breite), nicht {dtype} {shape}</translation>
    </message>
    <message>
        <source>the image has {size:,} pixels; at most {most_pixels:,} are read: make it smaller</source>
        <extracomment>core/data/drawing/photo.py</extracomment>
        <translation>das Bild hat {size:,} Pixel; höchstens {most_pixels:,} werden gelesen: verkleinern</translation>
    </message>
    <message>
        <source>an image must have numbers from 0 to 255, or 0 to 1; got {low:g} to {high:g}</source>
        <extracomment>core/data/drawing/photo.py</extracomment>
        <translation>ein Bild muss Zahlen von 0 bis 255 haben, oder von 0 bis 1, nicht von {low:g} bis {high:g}</translation>
    </message>
    <message>
        <source>the board&apos;s side must be a number above 0; got {board!r}</source>
        <extracomment>core/data/drawing/strokes.py</extracomment>
        <translation>die Seite der Zeichenfläche muss eine Zahl über 0 sein, nicht {board!r}</translation>
    </message>
    <message>
        <source>stroke {number} isn&apos;t a list of points (x, y): {error}</source>
        <extracomment>core/data/drawing/strokes.py</extracomment>
        <translation>Strich {number} ist keine Liste von Punkten (x, y): {error}</translation>
    </message>
    <message>
        <source>a single number</source>
        <extracomment>core/data/drawing/strokes.py, core/data/images/image_shapes.py, core/data/tables/arrays.py</extracomment>
        <translation>eine einzelne Zahl</translation>
    </message>
    <message>
        <source>stroke {number} has the shape {came}; it must be n x 2: an x and a y for each of n points</source>
        <extracomment>core/data/drawing/strokes.py</extracomment>
        <translation>Strich {number} hat die Form {came}; sie muss n x 2 sein: ein x und ein y für jeden von n Punkten</translation>
    </message>
    <message>
        <source>the drawing has {came:,} points; it may have at most {most_points:,}</source>
        <extracomment>core/data/drawing/strokes.py</extracomment>
        <translation>die Zeichnung hat {came:,} Punkte; höchstens {most_points:,} sind erlaubt</translation>
    </message>
    <message>
        <source>stroke {number} goes through {wrong}; coordinates must be numbers up to {largest_coordinate:g}</source>
        <extracomment>core/data/drawing/strokes.py</extracomment>
        <translation>Strich {number} geht durch {wrong}; Koordinaten müssen Zahlen bis {largest_coordinate:g} sein</translation>
    </message>
    <message>
        <source>load it with the library that wrote it, and save it by numpy.savez(&quot;set.npz&quot;, x_train=..., y_train=...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>mit der Bibliothek laden, die sie geschrieben hat, und mit numpy.savez(&quot;set.npz&quot;, x_train=..., y_train=...) speichern</translation>
    </message>
    <message>
        <source>save the sheet as CSV, in Excel or LibreOffice</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>das Blatt in Excel oder LibreOffice als CSV speichern</translation>
    </message>
    <message>
        <source>open the folder that holds one folder of images for each class</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>den Ordner öffnen, der für jede Klasse einen Ordner mit Bildern enthält</translation>
    </message>
    <message>
        <source>an R file (.rds, .RData)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine R-Datei (.rds, .RData)</translation>
    </message>
    <message>
        <source>save it as CSV in R: write.csv(...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>in R als CSV speichern: write.csv(...)</translation>
    </message>
    <message>
        <source>a Python pickle, which can run code when it is read</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein Python-Pickle, das beim Lesen Code ausführen kann</translation>
    </message>
    <message>
        <source>unpack it, and open what is in it</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>entpacken und öffnen, was darin ist</translation>
    </message>
    <message>
        <source>an HDF5 file (.h5)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine HDF5-Datei (.h5)</translation>
    </message>
    <message>
        <source>a MATLAB file (.mat)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine MATLAB-Datei (.mat)</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine Parquet-Datei</translation>
    </message>
    <message>
        <source>save it as CSV, with pandas: read_parquet(...).to_csv(...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>als CSV speichern, mit pandas: read_parquet(...).to_csv(...)</translation>
    </message>
    <message>
        <source>an Arrow file</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine Arrow-Datei</translation>
    </message>
    <message>
        <source>save it as CSV, with pandas: read_feather(...).to_csv(...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>als CSV speichern, mit pandas: read_feather(...).to_csv(...)</translation>
    </message>
    <message>
        <source>a Feather file</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine Feather-Datei</translation>
    </message>
    <message>
        <source>an SPSS file (.sav)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine SPSS-Datei (.sav)</translation>
    </message>
    <message>
        <source>save it as CSV, with pandas: read_spss(...).to_csv(...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>als CSV speichern, mit pandas: read_spss(...).to_csv(...)</translation>
    </message>
    <message>
        <source>a Stata file (.dta)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine Stata-Datei (.dta)</translation>
    </message>
    <message>
        <source>save it as CSV, with pandas: read_stata(...).to_csv(...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>als CSV speichern, mit pandas: read_stata(...).to_csv(...)</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>export its table as CSV</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ihre Tabelle als CSV exportieren</translation>
    </message>
    <message>
        <source>an old Excel file (.xls)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine alte Excel-Datei (.xls)</translation>
    </message>
    <message>
        <source>a text document (.rtf)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein Textdokument (.rtf)</translation>
    </message>
    <message>
        <source>save its table as CSV</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>die Tabelle darin als CSV speichern</translation>
    </message>
    <message>
        <source>a PDF</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>save the table or the images in it as files of their own</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>die Tabelle oder die Bilder darin als eigene Dateien speichern</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein bzip2-Archiv</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein xz-Archiv</translation>
    </message>
    <message>
        <source>a zstd archive</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein zstd-Archiv</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein tar-Archiv</translation>
    </message>
    <message>
        <source>a single array (.npy)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein einzelnes Array (.npy)</translation>
    </message>
    <message>
        <source>save images and labels together, by numpy.savez(...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>Bilder und Beschriftungen zusammen speichern, mit numpy.savez(...)</translation>
    </message>
    <message>
        <source>one image (PNG)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein einzelnes Bild (PNG)</translation>
    </message>
    <message>
        <source>one image (JPEG)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein einzelnes Bild (JPEG)</translation>
    </message>
    <message>
        <source>one image (GIF)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein einzelnes Bild (GIF)</translation>
    </message>
    <message>
        <source>one image (WebP), or a sound</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein einzelnes Bild (WebP) oder ein Ton</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine Webseite (HTML)</translation>
    </message>
    <message>
        <source>download the file itself, or save the page&apos;s table as CSV</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>die Datei selbst herunterladen oder die Tabelle der Seite als CSV speichern</translation>
    </message>
    <message>
        <source>an XML file</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>a stand-in that Git LFS left for the file</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein Platzhalter, den Git LFS für die Datei hinterlassen hat</translation>
    </message>
    <message>
        <source>fetch it: git lfs pull</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>die Datei holen: git lfs pull</translation>
    </message>
    <message>
        <source>an ARFF file (of Weka)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine ARFF-Datei (von Weka)</translation>
    </message>
    <message>
        <source>save it as CSV there</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>dort als CSV speichern</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine JSON-Datei</translation>
    </message>
    <message>
        <source>save its table as CSV, with pandas: read_json(...).to_csv(...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>die Tabelle darin als CSV speichern, mit pandas: read_json(...).to_csv(...)</translation>
    </message>
    <message>
        <source>an SVMlight file (of LIBSVM)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine SVMlight-Datei (von LIBSVM)</translation>
    </message>
    <message>
        <source>save it by numpy.savez, with scikit-learn: load_svmlight_file(...)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>mit numpy.savez speichern, mit scikit-learn: load_svmlight_file(...)</translation>
    </message>
    <message>
        <source>an Excel file (.xlsx)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine Excel-Datei (.xlsx)</translation>
    </message>
    <message>
        <source>a text document (.docx)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein Textdokument (.docx)</translation>
    </message>
    <message>
        <source>a presentation (.pptx)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine Präsentation (.pptx)</translation>
    </message>
    <message>
        <source>an OpenDocument file (.ods, .odt)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine OpenDocument-Datei (.ods, .odt)</translation>
    </message>
    <message>
        <source>a file of Numbers</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine Numbers-Datei</translation>
    </message>
    <message>
        <source>export its table as CSV there</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ihre Tabelle dort als CSV exportieren</translation>
    </message>
    <message>
        <source>a PyTorch file (.pt)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>eine PyTorch-Datei (.pt)</translation>
    </message>
    <message>
        <source>a Keras model (.keras)</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein Keras-Modell (.keras)</translation>
    </message>
    <message>
        <source>it holds a network, not data: open the data that it learned from</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>sie enthält ein Netz, keine Daten: die Daten öffnen, von denen es gelernt hat</translation>
    </message>
    <message>
        <source>a document of this program</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>ein Dokument dieses Programms</translation>
    </message>
    <message>
        <source>open it by File &gt; Open</source>
        <extracomment>core/data/formats.py</extracomment>
        <translation>mit Datei &gt; Öffnen öffnen</translation>
    </message>
    <message>
        <source>its images aren&apos;t {wanted}: {odd}</source>
        <extracomment>core/data/images/brought.py</extracomment>
        <translation>die Bilder darin sind nicht {wanted}: {odd}</translation>
    </message>
    <message>
        <source>x_{part} of its images is {dtype} {shape}, wanted uint8 (n, {side}, {side})</source>
        <extracomment>core/data/images/brought.py</extracomment>
        <translation>x_{part} der Bilder darin ist {dtype} {shape}; erwartet: uint8 (n, {side}, {side})</translation>
    </message>
    <message>
        <source>y_{part} of its images isn&apos;t of {came:,} labels below {classes}</source>
        <extracomment>core/data/images/brought.py</extracomment>
        <translation>y_{part} der Bilder darin sind nicht {came:,} Beschriftungen unter {classes}</translation>
    </message>
    <message>
        <source>its images aren&apos;t those that its experiment was trained on</source>
        <extracomment>core/data/images/brought.py</extracomment>
        <translation>die Bilder darin sind nicht die, mit denen das Experiment trainiert wurde</translation>
    </message>
    <message>
        <source>the folder {folder} has no train-images-idx3-ubyte, gzipped or not; expected {wanted}</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>der Ordner {folder} hat keine train-images-idx3-ubyte, weder mit noch ohne gzip; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>the folder {folder} holds several sets: {held}. Open the file with the images of one</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>der Ordner {folder} enthält mehrere Datensätze: {held}. Die Datei mit den Bildern des einen öffnen</translation>
    </message>
    <message>
        <source>labels, which are found if its name has &apos;images&apos; in it,</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>Beschriftungen (gefunden werden sie, wenn im Namen der Bilder &apos;images&apos; steht)</translation>
    </message>
    <message>
        <source>{images} has no {named} beside it; put two files, such as train-images-idx3-ubyte and train-labels-idx1-ubyte, in one folder</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>Neben {images} gibt es keine {named}; zwei Dateien wie train-images-idx3-ubyte und train-labels-idx1-ubyte in einen Ordner legen</translation>
    </message>
    <message>
        <source>the folder {folder} has {there}, but no {missing}, gzipped or not; put it there too</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>der Ordner {folder} hat {there}, aber keine {missing}, weder mit noch ohne gzip; diese dazulegen</translation>
    </message>
    <message>
        <source>labels</source>
        <extracomment>core/data/images/idx.py, core/data/images/npz.py</extracomment>
        <translation>Beschriftungen</translation>
    </message>
    <message>
        <source>images</source>
        <extracomment>core/data/images/idx.py, core/data/images/npz.py, core/documents/own_data.py</extracomment>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>{path} holds {kind}</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>{path} enthält {kind}</translation>
    </message>
    <message>
        <source>{path} isn&apos;t an IDX file of bytes</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>{path} ist keine IDX-Datei aus Bytes</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>core/data/images/idx.py, core/data/images/image_folder.py, core/data/images/npz.py, core/data/tables/arrays.py, core/data/tables/packed.py, playground/commands/table_command.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{came}: it starts with {begins}, but a file of {kinds} starts with {hex}; expected {wanted}</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>{came}: sie beginnt mit {begins}, aber eine Datei für {kinds} beginnt mit {hex}; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>{bytes} when unpacked</source>
        <extracomment>core/data/images/idx.py</extracomment>
        <translation>{bytes} (entpackt)</translation>
    </message>
    <message>
        <source>{folder} has {came:,} folders of images; at most {most_classes} classes can be told apart</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>{folder} hat {came:,} Ordner mit Bildern; höchstens {most_classes} Klassen können unterschieden werden</translation>
    </message>
    <message>
        <source>{folder}: {odd}</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>{folder}: {odd}</translation>
    </message>
    <message>
        <source>{folder} has images of {part}; it needs a folder of images for each class, such as cats and dogs</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>{folder} hat Bilder von {part}; nötig ist ein Ordner mit Bildern für jede Klasse, etwa Katzen und Hunde</translation>
    </message>
    <message>
        <source>only one class</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>nur einer Klasse</translation>
    </message>
    <message>
        <source>no class</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>keiner Klasse</translation>
    </message>
    <message>
        <source>{folder} has {total:,} images; at most {most_images:,} are read: use a part of them</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>{folder} hat {total:,} Bilder; höchstens {most_images:,} werden gelesen: einen Teil davon nehmen</translation>
    </message>
    <message>
        <source>{path} is larger than {largest_bytes} MB: make it smaller</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>{path} ist größer als {largest_bytes} MB: verkleinern</translation>
    </message>
    <message>
        <source>{path} has {width:,} x {height:,} pixels: make it smaller</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>{path} hat {width:,} x {height:,} Pixel: verkleinern</translation>
    </message>
    <message>
        <source>it is no image that is known</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>es ist kein bekanntes Bild</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as an image: {reason}. Take it out of the folder, or save it again</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>{path} ist nicht als Bild lesbar: {reason}. Aus dem Ordner nehmen oder neu speichern</translation>
    </message>
    <message>
        <source>open one of its files by itself: {names}</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>eine der Dateien darin einzeln öffnen: {names}</translation>
    </message>
    <message>
        <source>it holds {names}</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>er enthält {names}</translation>
    </message>
    <message>
        <source>{name} in it is a {kind} file, which isn&apos;t read: save the images as PNG or JPEG</source>
        <extracomment>core/data/images/image_folder.py</extracomment>
        <translation>{name} darin ist eine {kind}-Datei, die nicht gelesen wird: die Bilder als PNG oder JPEG speichern</translation>
    </message>
    <message>
        <source>{path} has the classes {now} now, and had {before} when it was chosen: open it again</source>
        <extracomment>core/data/images/image_sets.py</extracomment>
        <translation>{path} hat jetzt die Klassen {now} und hatte {before}, als die Daten gewählt wurden: neu öffnen</translation>
    </message>
    <message>
        <source>{names} and {count:,} more</source>
        <extracomment>core/data/images/image_sets.py, core/experiment/difference.py</extracomment>
        <translation>{names} und {count:,} weitere</translation>
    </message>
    <message>
        <source>{path} has other images now than when it was chosen: open it again</source>
        <extracomment>core/data/images/image_sets.py</extracomment>
        <translation>{path} hat jetzt andere Bilder, als die Daten bei der Wahl hatten: neu öffnen</translation>
    </message>
    <message>
        <source>{error}. `nn-playground data --fetch {dataset}` downloads what is broken again</source>
        <extracomment>core/data/images/image_sets.py</extracomment>
        <translation>{error}. `nn-playground data --fetch {dataset}` lädt neu herunter, was kaputt ist</translation>
    </message>
    <message>
        <source>n x 28 x 28, or of another height and width, with 1 or 3 colours last or first, or n rows of the pixels of square images</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>n x 28 x 28, oder von anderer Höhe und Breite, mit 1 oder 3 Farben am Ende oder Anfang, oder n Zeilen mit den Pixeln quadratischer Bilder</translation>
    </message>
    <message>
        <source>{what} has the shape {shape}; it must be n, for n labels, or that of n images</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: die Form ist {shape}; sie muss n sein, für n Beschriftungen, oder die von n Bildern</translation>
    </message>
    <message>
        <source>{what} claims the shape {shape}, {prod:,} bytes; at most {most_images:,} images in {largest_bytes:,} bytes can be read: use a part of it, or get it again if it shouldn&apos;t be so large</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: angegeben ist die Form {shape}, {prod:,} Bytes; höchstens {most_images:,} Bilder in {largest_bytes:,} Bytes können gelesen werden: einen Teil davon nehmen, oder neu beschaffen, falls es nicht so groß sein sollte</translation>
    </message>
    <message>
        <source>{what} has the shape {shape}; it must be {shapes}</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: die Form ist {shape}; sie muss {shapes} sein</translation>
    </message>
    <message>
        <source>a whole number from 0 to 255</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>eine ganze Zahl von 0 bis 255</translation>
    </message>
    <message>
        <source>a whole number from 0 to 255, or all from 0 to 1</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>eine ganze Zahl von 0 bis 255, oder alle von 0 bis 1</translation>
    </message>
    <message>
        <source>{pixel} is {wrong:g}; it must be {wanted}</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{pixel} ist {wrong:g}; es muss {wanted} sein</translation>
    </message>
    <message>
        <source>Numbers around 0 are standardized: save the images as they were before</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>Zahlen um 0 sind standardisiert: die Bilder so speichern, wie sie vorher waren</translation>
    </message>
    <message>
        <source>{what} has {came:,} different labels; at most {most_classes} classes can be told apart</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: {came:,} verschiedene Beschriftungen; höchstens {most_classes} Klassen können unterschieden werden</translation>
    </message>
    <message>
        <source>a label of {what} is {values}, as all others are; there must be two classes or more</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: eine Beschriftung ist {values}, wie alle anderen; es müssen zwei Klassen oder mehr sein</translation>
    </message>
    <message>
        <source>{what} has the shape {shape}, but not a single 1 in each row; it must be n labels, or a row of 0s with one 1 for each image</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: die Form ist {shape}, aber nicht mit einer einzigen 1 in jeder Zeile; es müssen n Beschriftungen sein, oder für jedes Bild eine Zeile aus 0 mit einer 1</translation>
    </message>
    <message>
        <source>{what} has the shape {shape}; it must be n, for n labels, or n x classes</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: die Form ist {shape}; sie muss n sein, für n Beschriftungen, oder n x Klassen</translation>
    </message>
    <message>
        <source>a label of {what} is {part}; it must be a whole number up to 1,000,000</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: eine Beschriftung ist {part}; es muss eine ganze Zahl bis 1.000.000 sein</translation>
    </message>
    <message>
        <source>a label of {what} isn&apos;t a whole number; it must be one, or a text</source>
        <extracomment>core/data/images/image_shapes.py</extracomment>
        <translation>{what}: eine Beschriftung ist keine ganze Zahl; es muss eine sein, oder ein Text</translation>
    </message>
    <message>
        <source>the images of {path}</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>die Bilder von {path}</translation>
    </message>
    <message>
        <source>the array of {path}</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>das Array von {path}</translation>
    </message>
    <message>
        <source>{path}: a pixel</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path}: ein Pixel</translation>
    </message>
    <message>
        <source>the training images of {path}</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>die Trainingsbilder von {path}</translation>
    </message>
    <message>
        <source>the array of the training images of {path}</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>das Array der Trainingsbilder von {path}</translation>
    </message>
    <message>
        <source>{path}: a pixel of the training images</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path}: ein Pixel der Trainingsbilder</translation>
    </message>
    <message>
        <source>the test images of {path}</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>die Testbilder von {path}</translation>
    </message>
    <message>
        <source>the array of the test images of {path}</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>das Array der Testbilder von {path}</translation>
    </message>
    <message>
        <source>{path}: a pixel of the test images</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path}: ein Pixel der Testbilder</translation>
    </message>
    <message>
        <source>{path} has no images to train on; it needs at least one</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path} hat keine Bilder zum Trainieren; nötig ist mindestens eines</translation>
    </message>
    <message>
        <source>the folder {path} has no images; expected {wanted}</source>
        <extracomment>core/data/images/labelled.py, playground/commands/given.py</extracomment>
        <translation>der Ordner {path} hat keine Bilder; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>{path} has no images; it needs at least one</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path} hat keine Bilder; nötig ist mindestens eines</translation>
    </message>
    <message>
        <source>{path} is {known}, which isn&apos;t read here: {known_2}; expected {wanted}</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path} ist {known}; das wird hier nicht gelesen: {known_2}; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>{path} is text, but no rows of pixels; expected {wanted}. A table: open it as one</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path} ist Text, aber keine Zeilen von Pixeln; erwartet: {wanted}. Eine Tabelle: als solche öffnen</translation>
    </message>
    <message>
        <source>{path} holds images, but not which class each is of: put the images of each class into a folder of its own, named as the class</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path} enthält Bilder, sagt aber nicht, zu welcher Klasse jedes gehört: die Bilder jeder Klasse in einen eigenen Ordner legen, der wie die Klasse heißt</translation>
    </message>
    <message>
        <source>{path} has neither a folder of images for each class nor a set&apos;s IDX files: {why}</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path} hat weder einen Ordner mit Bildern für jede Klasse noch die IDX-Dateien eines Datensatzes: {why}</translation>
    </message>
    <message>
        <source>{path} has pixels only; for training it needs a column with the labels, first or last</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path} hat nur Pixel; zum Trainieren ist eine Spalte mit den Beschriftungen nötig, vorn oder hinten</translation>
    </message>
    <message>
        <source>{path} has {images} but {labels}; it needs a label for each image: use files that belong together</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>{path} hat {images}, aber {labels}; zu jedem Bild ist eine Beschriftung nötig: zusammengehörige Dateien nehmen</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} labels</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>
            <numerusform>{count:,} Beschriftung</numerusform>
            <numerusform>{count:,} Beschriftungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} training images</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>
            <numerusform>{count:,} Trainingsbild</numerusform>
            <numerusform>{count:,} Trainingsbilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} images</source>
        <extracomment>core/data/images/labelled.py, core/documents/own_data.py</extracomment>
        <translation>
            <numerusform>{count:,} Bild</numerusform>
            <numerusform>{count:,} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} test images</source>
        <extracomment>core/data/images/labelled.py</extracomment>
        <translation>
            <numerusform>{count:,} Testbild</numerusform>
            <numerusform>{count:,} Testbilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} has {part}, but no {missing} to it: save both in one file</source>
        <extracomment>core/data/images/npz.py</extracomment>
        <translation>{path} hat {part}, aber keine {missing} dazu: beide in einer Datei speichern</translation>
    </message>
    <message>
        <source>{path} is {known}, which isn&apos;t read here: {known_2}</source>
        <extracomment>core/data/images/npz.py</extracomment>
        <translation>{path} ist {known}; das wird hier nicht gelesen: {known_2}</translation>
    </message>
    <message>
        <source>{path} holds {held}; it must have x_train and y_train (and may have x_test and y_test), or images and labels. A zip of IDX files, of CSV or of images: unpack it, and open what is in it</source>
        <extracomment>core/data/images/npz.py</extracomment>
        <translation>{path} enthält {held}; nötig sind x_train und y_train (möglich auch x_test und y_test), oder images und labels. Ein Zip mit IDX-Dateien, CSV oder Bildern: entpacken und öffnen, was darin ist</translation>
    </message>
    <message>
        <source>{name} of {path}</source>
        <extracomment>core/data/images/npz.py</extracomment>
        <translation>{name} in {path}</translation>
    </message>
    <message>
        <source>{what} holds Python objects, which can run code when they are read: save it as numbers, or labels as text, {kept} say</source>
        <extracomment>core/data/images/npz.py</extracomment>
        <translation>{what} enthält Python-Objekte, die beim Lesen Code ausführen können: als Zahlen speichern, oder Beschriftungen als Text, etwa {kept}</translation>
    </message>
    <message>
        <source>{what} is of type {dtype}; it must hold numbers: save it as uint8</source>
        <extracomment>core/data/images/npz.py</extracomment>
        <translation>{what} ist vom Typ {dtype}; es müssen Zahlen sein: als uint8 speichern</translation>
    </message>
    <message>
        <source>{what} is compressed in a way that NumPy doesn&apos;t use; save it again with numpy.savez_compressed</source>
        <extracomment>core/data/images/npz.py</extracomment>
        <translation>{what} ist auf eine Weise gepackt, die NumPy nicht verwendet; neu speichern mit numpy.savez_compressed</translation>
    </message>
    <message>
        <source>{what} isn&apos;t an array that NumPy saved ({error!r:.200}); save or get it again</source>
        <extracomment>core/data/images/npz.py</extracomment>
        <translation>{what} ist kein Array, das NumPy gespeichert hat ({error!r:.200}); neu speichern oder beschaffen</translation>
    </message>
    <message>
        <source>rows of the pixels of square images, 784 for 28 x 28, with the label first or last</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>Zeilen mit den Pixeln quadratischer Bilder, 784 für 28 x 28, mit der Beschriftung vorn oder hinten</translation>
    </message>
    <message>
        <source>lines that end as old Macs ended them</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>Zeilen, die wie auf alten Macs enden</translation>
    </message>
    <message>
        <source>{path} is a table in {how}: save it again, as CSV in UTF-8</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{path} ist eine Tabelle in {how}: neu speichern, als CSV in UTF-8</translation>
    </message>
    <message>
        <source>{path}, line {row}: it is longer than {block:,} bytes; expected {wanted}</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{path}, Zeile {row}: sie ist länger als {block:,} Bytes; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>{rows:,} rows or {size:,} MB</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{rows:,} Zeilen oder {size:,} MB</translation>
    </message>
    <message>
        <source>{path} has more than {most}: use a part of it</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{path} hat mehr als {most}: einen Teil davon nehmen</translation>
    </message>
    <message>
        <source>{path} has no rows of pixels; expected {wanted}</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{path} hat keine Zeilen von Pixeln; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>{path} has rows of {columns}; expected {wanted}</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>Die Zeilen von {path} haben {columns}; erwartet: {wanted}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} columns</source>
        <extracomment>core/data/images/pixel_table.py, core/data/tables/arrays.py, playground/commands/table_command.py</extracomment>
        <translation>
            <numerusform>{count:,} Spalte</numerusform>
            <numerusform>{count:,} Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}, line {row}: a pixel is {pixels:g}; it must be a number from 0 to 255</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{path}, Zeile {row}: ein Pixel ist {pixels:g}; es muss eine Zahl von 0 bis 255 sein</translation>
    </message>
    <message>
        <source>{path}, line {number}: it has {came:,} pixels, and the first line {wanted:,}; each line must have as many</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{path}, Zeile {number}: sie hat {came:,} Pixel und die erste Zeile {wanted:,}; jede Zeile muss gleich viele haben</translation>
    </message>
    <message>
        <source>{path}, line {number}: {bad!r} is no number; a pixel is one from 0 to 255</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{path}, Zeile {number}: {bad!r} ist keine Zahl; ein Pixel ist eine von 0 bis 255</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as rows of pixels; expected {wanted}</source>
        <extracomment>core/data/images/pixel_table.py</extracomment>
        <translation>{path} ist nicht als Zeilen von Pixeln lesbar; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>points must be bytes, which Painted.of(x, y) makes of arrays; got a {name}</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>points müssen Bytes sein, die Painted.of(x, y) aus Arrays macht, nicht {name}</translation>
    </message>
    <message>
        <source>painted points take {size} bytes each; got {came:,} bytes in all</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>Gemalte Punkte haben je {size} Bytes, nicht {came:,} Bytes insgesamt</translation>
    </message>
    <message>
        <source>the numbers of painted points must lie from {part:,.0f} to {farthest:,.0f}; those of point {index:,} are {names}</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>die Zahlen gemalter Punkte müssen von {part:,.0f} bis {farthest:,.0f} liegen; die von Punkt {index:,} sind {names}</translation>
    </message>
    <message>
        <source>u of painted points must lie from 0 to below 1; got {min:g} to {max:g}</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>u gemalter Punkte muss von 0 bis unter 1 liegen, nicht von {min:g} bis {max:g}</translation>
    </message>
    <message>
        <source>x and y must be arrays of numbers: {error}</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>x und y müssen Arrays aus Zahlen sein: {error}</translation>
    </message>
    <message>
        <source>x must be (n, 2), or (n,) of a curve, and y (n,); got x of shape {shape} and y of shape {shape_2}</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>x muss (n, 2) sein, oder (n,) bei einer Kurve, und y (n,); hier hat x die Form {shape} und y die Form {shape_2}</translation>
    </message>
    <message>
        <source>x and y must be finite numbers; leave out the points with others</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>x und y müssen endliche Zahlen sein; die anderen Punkte weglassen</translation>
    </message>
    <message>
        <source>u must be {shape}, a number for each point; got {shape_2}</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>u muss {shape} sein, eine Zahl für jeden Punkt, nicht {shape_2}</translation>
    </message>
    <message>
        <source>painted points must have a class from 0 to {classes}; point {index:,} has {y:g}. Have more classes, or erase such points first</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>Gemalte Punkte müssen eine Klasse von 0 bis {classes} haben; Punkt {index:,} hat {y:g}. Mehr Klassen nehmen oder solche Punkte zuerst löschen</translation>
    </message>
    <message>
        <source>plane must be (left, right, bottom, top), {narrowest:g} or more wide and high; got {plane}</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>plane muss (links, rechts, unten, oben) sein, mindestens {narrowest:g} breit und hoch, nicht {plane}</translation>
    </message>
    <message>
        <source>it is damaged ({reason}); save or get it again</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>sie ist beschädigt ({reason}); neu speichern oder beschaffen</translation>
    </message>
    <message>
        <source>it holds {held}; wanted X and y, x_train and y_train, data and target, or features and labels. Save it with numpy.savez(file, X=..., y=...)</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>sie enthält {held}; erwartet: X und y, x_train und y_train, data und target, oder features und labels. Mit numpy.savez(file, X=..., y=...) speichern</translation>
    </message>
    <message>
        <source>{inputs} in it has {columns}, and {inputs_2} has {shape:,}</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{inputs} darin hat {columns}, und {inputs_2} hat {shape:,}</translation>
    </message>
    <message>
        <source>{name} in it</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{name} darin</translation>
    </message>
    <message>
        <source>{inputs} in it has {rows}, and {answers} has {came:,}: they must be as many</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{inputs} darin hat {rows}, und {answers} hat {came:,}: es müssen gleich viele sein</translation>
    </message>
    <message>
        <source>{name} in it is compressed in an unusual way; save it with numpy.savez_compressed</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{name} darin ist auf unübliche Weise gepackt; mit numpy.savez_compressed speichern</translation>
    </message>
    <message>
        <source>{name} in it has {compress_size:,} bytes that claim to unpack to {file_size:,}; if that is so, save it with numpy.savez</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{name} darin hat {compress_size:,} Bytes, die entpackt {file_size:,} sein sollen; wenn das stimmt, mit numpy.savez speichern</translation>
    </message>
    <message>
        <source>{what} isn&apos;t an array that NumPy saved ({error!r:.200})</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{what} ist kein Array, das NumPy gespeichert hat ({error!r:.200})</translation>
    </message>
    <message>
        <source>{what} holds Python objects, which can run code when they are read: save it as numbers or as text, y.astype(str) say</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{what} enthält Python-Objekte, die beim Lesen Code ausführen können: als Zahlen oder als Text speichern, etwa y.astype(str)</translation>
    </message>
    <message>
        <source>{what} is of type {dtype!s:.100}; it must hold numbers</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{what} ist vom Typ {dtype!s:.100}; es müssen Zahlen sein</translation>
    </message>
    <message>
        <source>rows x columns</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>Zeilen x Spalten</translation>
    </message>
    <message>
        <source>one answer for each row</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>eine Antwort für jede Zeile</translation>
    </message>
    <message>
        <source>{what} has the shape {came}; wanted {wanted}</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{what} hat die Form {came}; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>{what} claims the shape {came}; at most {most:,} rows of {most_columns:,} columns in {largest_bytes:,} MB can be read</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{what} gibt die Form {came} an; höchstens {most:,} Zeilen mit {most_columns:,} Spalten in {largest_bytes:,} MB können gelesen werden</translation>
    </message>
    <message>
        <source>{what} has the shape {came}, and isn&apos;t one-hot; wanted one answer for each row</source>
        <extracomment>core/data/tables/arrays.py</extracomment>
        <translation>{what} hat die Form {came} und ist nicht one-hot; erwartet: eine Antwort für jede Zeile</translation>
    </message>
    <message>
        <source>its data aren&apos;t the columns of its table: {odd}</source>
        <extracomment>core/data/tables/brought.py</extracomment>
        <translation>die Daten darin sind nicht die Spalten der Tabelle: {odd}</translation>
    </message>
    <message>
        <source>column {name!r:.100} of its data isn&apos;t of {rows:,} numbers</source>
        <extracomment>core/data/tables/brought.py</extracomment>
        <translation>Spalte {name!r:.100} der Daten darin hat nicht {rows:,} Zahlen</translation>
    </message>
    <message>
        <source>column {name!r:.100} of its data isn&apos;t of its {came} categories</source>
        <extracomment>core/data/tables/brought.py</extracomment>
        <translation>Spalte {name!r:.100} der Daten darin hat andere als ihre {came} Kategorien</translation>
    </message>
    <message>
        <source>its first lines can&apos;t be parted into fields ({error}): is a quote left open?</source>
        <extracomment>core/data/tables/found_format.py</extracomment>
        <translation>ihre ersten Zeilen lassen sich nicht in Felder teilen ({error}): Ist ein Anführungszeichen offen geblieben?</translation>
    </message>
    <message>
        <source>it is no text: it has bytes that are 0. Save the table as CSV</source>
        <extracomment>core/data/tables/found_format.py</extracomment>
        <translation>sie ist kein Text: sie hat Bytes, die 0 sind. Die Tabelle als CSV speichern</translation>
    </message>
    <message>
        <source>{path} has one column alone, so nothing to predict from: is its delimiter not the {delimiter}? These are understood: {known}</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>{path} hat nur eine Spalte, also nichts, woraus etwas vorherzusagen ist: Ist das Trennzeichen nicht „{delimiter}“? Möglich sind: {known}</translation>
    </message>
    <message>
        <source>: in line {line:,}, column {name!r:.100}, {value!r} is no number</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>: in Zeile {line:,}, Spalte {name!r:.100}, ist {value!r} keine Zahl</translation>
    </message>
    <message>
        <source>more than {most:,} inputs</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>mehr als {most:,} Eingaben</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>lacks most of its values</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>die meisten Werte fehlen</translation>
    </message>
    <message>
        <source>dates or times: the network needs numbers</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>Datum oder Uhrzeit: das Netz braucht Zahlen</translation>
    </message>
    <message>
        <source>the same in every row</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>in jeder Zeile gleich</translation>
    </message>
    <message>
        <source>numbers, but for {value:.20} in line {line:,}</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>Zahlen, außer {value:.20} in Zeile {line:,}</translation>
    </message>
    <message>
        <source>not numbers alone, as {value:.20} in line {line:,}: leave units out of the cells</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>nicht nur Zahlen, etwa {value:.20} in Zeile {line:,}: Einheiten aus den Zellen weglassen</translation>
    </message>
    <message>
        <source>text with too many different values</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>Text mit zu vielen verschiedenen Werten</translation>
    </message>
    <message>
        <source>text with {count:,} different values</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>Text mit {count:,} verschiedenen Werten</translation>
    </message>
    <message>
        <source>numbers its rows</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>nummeriert die Zeilen</translation>
    </message>
    <message>
        <source>it is a zip that holds {held}: unpack it, and open {which}</source>
        <extracomment>core/data/tables/packed.py</extracomment>
        <translation>sie ist ein Zip, das {held} enthält: entpacken und {which} öffnen</translation>
    </message>
    <message>
        <source>one of them</source>
        <extracomment>core/data/tables/packed.py</extracomment>
        <translation>eine davon</translation>
    </message>
    <message>
        <source>another file</source>
        <extracomment>core/data/tables/packed.py</extracomment>
        <translation>eine andere Datei</translation>
    </message>
    <message>
        <source>a table: text such as CSV, .npz or .npy</source>
        <extracomment>core/data/tables/parsing.py</extracomment>
        <translation>eine Tabelle: Text wie CSV, .npz oder .npy</translation>
    </message>
    <message>
        <source>{left} of {rows:,}: the others lack a value. Fill the gaps, or leave out the column that has most of them</source>
        <extracomment>core/data/tables/samples.py</extracomment>
        <translation>{left} von {rows:,}: den anderen fehlt ein Wert. Die Lücken füllen, oder die Spalte mit den meisten weglassen</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows to train on are left</source>
        <extracomment>core/data/tables/samples.py</extracomment>
        <translation>
            <numerusform>Zum Trainieren bleibt {count:,} Zeile</numerusform>
            <numerusform>Zum Trainieren bleiben {count:,} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>words for a missing value: at most {most_words} of {longest_word} letters; got {words!r:.200}</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Wörter für einen fehlenden Wert: höchstens {most_words} mit {longest_word} Buchstaben, nicht {words!r:.200}</translation>
    </message>
    <message>
        <source>encoding of a table</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Kodierung einer Tabelle</translation>
    </message>
    <message>
        <source>delimiter of a table</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Trennzeichen einer Tabelle</translation>
    </message>
    <message>
        <source>decimal mark of a table</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Dezimalzeichen einer Tabelle</translation>
    </message>
    <message>
        <source>a column has a name, and categories as a tuple; got {name!r:.100}</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>eine Spalte hat einen Namen und Kategorien als Tupel, nicht {name!r:.100}</translation>
    </message>
    <message>
        <source>the categories of column {name!r:.100} must be texts, each once</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>die Kategorien der Spalte {name!r:.100} müssen Texte sein, jeder einmal</translation>
    </message>
    <message>
        <source>inputs of a table must be a tuple of columns; got {inputs!r:.200}</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>die Eingaben einer Tabelle müssen ein Tupel von Spalten sein, nicht {inputs!r:.200}</translation>
    </message>
    <message>
        <source>a table has a Column as target and a Format</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>eine Tabelle hat eine Column als Ziel und ein Format</translation>
    </message>
    <message>
        <source>a table needs one column at least for the inputs; choose one</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>eine Tabelle braucht mindestens eine Spalte als Eingabe; eine wählen</translation>
    </message>
    <message>
        <source>column {twice!r:.100} is used twice; a column is an input or the target, once</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Spalte {twice!r:.100} wird zweimal verwendet; eine Spalte ist Eingabe oder Ziel, einmal</translation>
    </message>
    <message>
        <source>column {name!r:.100} has {came:,} categories, and may have {most_categories} as an input: leave it out</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Spalte {name!r:.100} hat {came:,} Kategorien und darf als Eingabe {most_categories} haben: weglassen</translation>
    </message>
    <message>
        <source>the columns make {count:,} inputs, and may make {most_inputs:,}: leave some out</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>die Spalten ergeben {count:,} Eingaben und dürfen {most_inputs:,} ergeben: einige weglassen</translation>
    </message>
    <message>
        <source>the target, column {name!r:.100}, has {classes}; there must be 2 to {most_classes}, or a number: choose another column</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>das Ziel, Spalte {name!r:.100}, hat {classes}; es müssen 2 bis {most_classes} sein, oder eine Zahl: eine andere Spalte wählen</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} classes</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>
            <numerusform>{count:,} Klasse</numerusform>
            <numerusform>{count:,} Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>way with missing values</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Umgang mit fehlenden Werten</translation>
    </message>
    <message>
        <source>{test_rows:,} of {rows:,} rows for testing leave too few to train on</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>{test_rows:,} von {rows:,} Zeilen zum Testen lassen zu wenige zum Trainieren</translation>
    </message>
    <message>
        <source>a table&apos;s fingerprint is a SHA-256 of 64 hex digits; got {fingerprint!r:.100}</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>der Fingerabdruck einer Tabelle ist ein SHA-256 aus 64 Hexadezimalziffern, nicht {fingerprint!r:.100}</translation>
    </message>
    <message>
        <source>it isn&apos;t {encoding} throughout: {reason}</source>
        <extracomment>core/data/tables/text.py</extracomment>
        <translation>sie ist nicht durchgehend {encoding}: {reason}</translation>
    </message>
    <message>
        <source>an .npz (x_train, y_train, x_test, y_test), an IDX file of images, or a folder with the IDX files; or a CSV of pixels, or a folder with a folder of images for each class</source>
        <extracomment>core/data/untrusted.py</extracomment>
        <translation>ein .npz (x_train, y_train, x_test, y_test), eine IDX-Datei mit Bildern oder ein Ordner mit den IDX-Dateien; oder ein CSV mit Pixeln, oder ein Ordner mit einem Ordner voller Bilder für jede Klasse</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {reason}. If it is damaged, download or save it again</source>
        <extracomment>core/data/untrusted.py</extracomment>
        <translation>{path} ist nicht lesbar: {reason}. Falls die Datei beschädigt ist, neu herunterladen oder speichern</translation>
    </message>
    <message>
        <source>{what} goes on after the {wanted:,} bytes that its header promises; get it again</source>
        <extracomment>core/data/untrusted.py</extracomment>
        <translation>{what} geht nach den {wanted:,} Bytes weiter, die der Kopf angibt; neu beschaffen</translation>
    </message>
    <message>
        <source>{what} is cut short: it has {came:,} of {wanted:,} bytes; get it again</source>
        <extracomment>core/data/untrusted.py</extracomment>
        <translation>{what} ist abgeschnitten: es sind {came:,} von {wanted:,} Bytes da; neu beschaffen</translation>
    </message>
    <message>
        <source>{what} in it can&apos;t be read: {error}</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>{what} darin ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <source>{name} of {what} holds {told}, wanted {kinds}</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>{name} von {what} enthält {told}; erwartet: {kinds}</translation>
    </message>
    <message>
        <source>{name} of {what} isn&apos;t finite</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>{name} von {what} ist nicht endlich</translation>
    </message>
    <message>
        <source>{what} in it has no {name}</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>{what} darin hat kein {name}</translation>
    </message>
    <message>
        <source>{name} of {what} is {dtype} {shape}, wanted {dtype_2} {shape_2}</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>{name} von {what} ist {dtype} {shape}; erwartet: {dtype_2} {shape_2}</translation>
    </message>
    <message>
        <source>{prefix}{name} of {what} has numbers below 0</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>{prefix}{name} von {what} hat Zahlen unter 0</translation>
    </message>
    <message>
        <source>{prefix}{name} of {what} are no counts of steps</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>{prefix}{name} von {what} sind keine Anzahlen von Schritten</translation>
    </message>
    <message>
        <source>{what} in it holds {odd}, which its training doesn&apos;t have</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>{what} darin enthält {odd}, was das Training nicht hat</translation>
    </message>
    <message>
        <source>a running variance of batch normalization in it is below 0</source>
        <extracomment>core/documents/arrays.py</extracomment>
        <translation>eine laufende Varianz der Batch-Normalisierung darin ist unter 0</translation>
    </message>
    <message>
        <source>it takes {size:,} MB, and a document at most {most_bytes:,}</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>es braucht {size:,} MB, und ein Dokument höchstens {most_bytes:,}</translation>
    </message>
    <message>
        <source>it holds {orig_filename!r}, which is no part of a document</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>es enthält {orig_filename!r}, was kein Teil eines Dokuments ist</translation>
    </message>
    <message>
        <source>it holds {name} twice</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>es enthält {name} zweimal</translation>
    </message>
    <message>
        <source>{name} in it is a link, not a plain file</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>{name} darin ist ein Link, keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{name} in it is encrypted; pack it again without a password</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>{name} darin ist verschlüsselt; ohne Passwort neu packen</translation>
    </message>
    <message>
        <source>{name} in it is compressed in an unusual way; pack it again as plain zips are</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>{name} darin ist auf unübliche Weise gepackt; neu packen wie ein gewöhnliches Zip</translation>
    </message>
    <message>
        <source>{name} in it claims {compress_size:,} bytes, and the file has {size:,}</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>{name} darin gibt {compress_size:,} Bytes an, und die Datei hat {size:,}</translation>
    </message>
    <message>
        <source>its {size:,} bytes claim to unpack to {unpacked:,}, which no document does</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>seine {size:,} Bytes sollen entpackt {unpacked:,} sein, was bei keinem Dokument so ist</translation>
    </message>
    <message>
        <source>it has no {name}</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>es hat kein {name}</translation>
    </message>
    <message>
        <source>{name} in it has {claimed:,} bytes, and at most {most:,} are expected</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>{name} darin hat {claimed:,} Bytes, und erwartet sind höchstens {most:,}</translation>
    </message>
    <message>
        <source>{name} in it is cut short: it has {came:,} of {claimed:,} bytes</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>{name} darin ist abgeschnitten: es sind {came:,} von {claimed:,} Bytes da</translation>
    </message>
    <message>
        <source>it is damaged: its end is missing. Take another copy of it</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>es ist beschädigt: das Ende fehlt. Eine andere Kopie nehmen</translation>
    </message>
    <message>
        <source>it is a zip for more than 4 GB, which no document is</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>es ist ein Zip für mehr als 4 GB, was kein Dokument ist</translation>
    </message>
    <message>
        <source>it lists {members:,} files in {directory:,} bytes; a document has at most {most_members}</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>es nennt {members:,} Dateien in {directory:,} Bytes; ein Dokument hat höchstens {most_members}</translation>
    </message>
    <message>
        <source>it is damaged: bytes are missing, or too many. Take another copy of it</source>
        <extracomment>core/documents/container.py</extracomment>
        <translation>es ist beschädigt: es fehlen Bytes, oder es sind zu viele. Eine andere Kopie nehmen</translation>
    </message>
    <message>
        <source>a document (.nnplay), an experiment (.json) or a weights.safetensors</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>ein Dokument (.nnplay), ein Experiment (.json) oder eine weights.safetensors</translation>
    </message>
    <message>
        <source>a document (.nnplay), or the folder or weights.safetensors that `train --out` wrote</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>ein Dokument (.nnplay), oder der Ordner oder die weights.safetensors, die `train --out` geschrieben hat</translation>
    </message>
    <message>
        <source>the training can&apos;t go on: {error}</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>das Training kann nicht weitergehen: {error}</translation>
    </message>
    <message>
        <source>{path} can&apos;t be written: {error}</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>{path} kann nicht geschrieben werden: {error}</translation>
    </message>
    <message>
        <source>{path} is empty: nothing of it was ever written. Take another copy of it</source>
        <extracomment>core/documents/document.py, core/network/weights.py</extracomment>
        <translation>{path} ist leer: davon wurde nie etwas geschrieben. Eine andere Kopie nehmen</translation>
    </message>
    <message>
        <source>it is damaged: its start is missing. Take another copy of it</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>es ist beschädigt: der Anfang fehlt. Eine andere Kopie nehmen</translation>
    </message>
    <message>
        <source>{path} isn&apos;t a document at all: it has neither the start nor the end of one, whatever its name says; expected {wanted}</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>{path} ist gar kein Dokument: Es hat weder den Anfang noch das Ende von einem, was auch der Name sagt; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>{path} isn&apos;t a document that can be used: {reason}</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>{path} ist kein Dokument, das zu gebrauchen ist: {reason}</translation>
    </message>
    <message>
        <source>it is damaged ({reason}). Take another copy of it</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>es ist beschädigt ({reason}). Eine andere Kopie nehmen</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {reason}</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>{path} ist nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>the folder {path} has neither a {this} nor a {or_this}; expected {networks}</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>der Ordner {path} hat weder {this} noch {or_this}; erwartet: {networks}</translation>
    </message>
    <message>
        <source>{path} is an experiment without a training: open it, press Play and save it, or train it with `train --out DIR`</source>
        <extracomment>core/documents/document.py</extracomment>
        <translation>{path} ist ein Experiment ohne Training: öffnen, Start drücken und speichern, oder mit `train --out DIR` trainieren</translation>
    </message>
    <message>
        <source>its random state has numbers of more than 128 bits</source>
        <extracomment>core/documents/facts.py</extracomment>
        <translation>sein Zufallszustand hat Zahlen mit mehr als 128 Bit</translation>
    </message>
    <message>
        <source>its document.json doesn&apos;t say that it is of the format {format!r}</source>
        <extracomment>core/documents/facts.py</extracomment>
        <translation>seine document.json sagt nicht, dass es das Format {format!r} hat</translation>
    </message>
    <message>
        <source>it is of version {version:,} of the format, and this program knows versions up to {version_2}: a later program wrote it, and can open it</source>
        <extracomment>core/documents/facts.py</extracomment>
        <translation>es hat die Version {version:,} des Formats, und dieses Programm kennt Versionen bis {version_2}: ein späteres Programm hat es geschrieben und kann es öffnen</translation>
    </message>
    <message>
        <source>its checkpoints have epochs or learning rates that aren&apos;t finite</source>
        <extracomment>core/documents/facts.py</extracomment>
        <translation>seine Zwischenstände haben Epochen oder Lernraten, die nicht endlich sind</translation>
    </message>
    <message>
        <source>its marks on the curve have epochs that aren&apos;t finite</source>
        <extracomment>core/documents/facts.py</extracomment>
        <translation>seine Markierungen auf der Kurve haben Epochen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>without its images, as it doesn&apos;t say which they are: open {path} again</source>
        <extracomment>core/documents/own_data.py</extracomment>
        <translation>ohne seine Bilder, da es nicht sagt, welche das sind: {path} neu öffnen</translation>
    </message>
    <message>
        <source>without its data: {error}</source>
        <extracomment>core/documents/own_data.py</extracomment>
        <translation>ohne seine Daten: {error}</translation>
    </message>
    <message>
        <source>without the {many} of {name} (over {most:,.0f} MB): keep that file, and where it has moved, open it there</source>
        <extracomment>core/documents/own_data.py</extracomment>
        <translation>ohne {many} aus {name} (über {most:,.0f} MB): diese Datei behalten, und wenn sie verschoben wurde, dort öffnen</translation>
    </message>
    <message>
        <source>it holds {name}, but its data are no {part}</source>
        <extracomment>core/documents/own_data.py</extracomment>
        <translation>es enthält {name}, aber die Daten sind keine {part}</translation>
    </message>
    <message>
        <source>table</source>
        <extracomment>core/documents/own_data.py</extracomment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>it holds {odd}, but its document.json says nothing of a training</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>es enthält {odd}, aber seine document.json sagt nichts von einem Training</translation>
    </message>
    <message>
        <source>its training has another optimizer than its experiment</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>sein Training hat einen anderen Optimierer als sein Experiment</translation>
    </message>
    <message>
        <source>its epochs to run count from epoch {leg_start:,}, and it stands at {epoch:,}</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine Epochen zählen ab Epoche {leg_start:,}, und es steht bei {epoch:,}</translation>
    </message>
    <message>
        <source>its layers have {needed:,} bytes of weights, and its {weights} has {claimed:,}</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine Schichten haben {needed:,} Bytes an Gewichten, und seine {weights} hat {claimed:,}</translation>
    </message>
    <message>
        <source>the arrays of its {weights} aren&apos;t those of its layers: {odd}</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>die Arrays seiner {weights} sind nicht die seiner Schichten: {odd}</translation>
    </message>
    <message>
        <source>its {weights} doesn&apos;t hold {dtype}, as its document.json says</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine {weights} enthält nicht {dtype}, wie seine document.json sagt</translation>
    </message>
    <message>
        <source>its training stands at sample {position:,} of an epoch whose order isn&apos;t said</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>sein Training steht bei Beispiel {position:,} einer Epoche, deren Reihenfolge fehlt</translation>
    </message>
    <message>
        <source>it has {came:,} checkpoints, and a training keeps {most}</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>es hat {came:,} Zwischenstände, und ein Training behält {most}</translation>
    </message>
    <message>
        <source>it has experiments that are of no checkpoint</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>es hat Experimente, die zu keinem Zwischenstand gehören</translation>
    </message>
    <message>
        <source>its checkpoints aren&apos;t in the order of their steps</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine Zwischenstände sind nicht in der Reihenfolge ihrer Schritte</translation>
    </message>
    <message>
        <source>its checkpoints take more than the {most_bytes:,} MB that a training keeps</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine Zwischenstände brauchen mehr als die {most_bytes:,} MB, die ein Training behält</translation>
    </message>
    <message>
        <source>a checkpoint in it is of an experiment that it doesn&apos;t hold</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>ein Zwischenstand darin gehört zu einem Experiment, das es nicht enthält</translation>
    </message>
    <message>
        <source>it holds {best}, but its document.json says nothing of it</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>es enthält {best}, aber seine document.json sagt nichts davon</translation>
    </message>
    <message>
        <source>its best weights have {needed:,} bytes, and its {best} has {claimed:,}</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine besten Gewichte haben {needed:,} Bytes, und seine {best} hat {claimed:,}</translation>
    </message>
    <message>
        <source>its checkpoints have {needed:,} bytes of weights, and its {checkpoints} has {claimed:,}</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine Zwischenstände haben {needed:,} Bytes an Gewichten, und seine {checkpoints} hat {claimed:,}</translation>
    </message>
    <message>
        <source>it has {came:,} states before edits by hand; {most_by_hand} are kept</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>es hat {came:,} Zustände vor Änderungen von Hand; {most_by_hand} werden behalten</translation>
    </message>
    <message>
        <source>a state before an edit by hand in it is of another network</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>ein Zustand vor einer Änderung von Hand darin gehört zu einem anderen Netz</translation>
    </message>
    <message>
        <source>its {curve} doesn&apos;t begin with {names}</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine {curve} beginnt nicht mit {names}</translation>
    </message>
    <message>
        <source>its {curve} has {came:,} rows, and a training keeps {capacity}</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine {curve} hat {came:,} Zeilen, und ein Training behält {capacity}</translation>
    </message>
    <message>
        <source>line {number} of its {curve} isn&apos;t {came} numbers</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>Zeile {number} seiner {curve} besteht nicht aus {came} Zahlen</translation>
    </message>
    <message>
        <source>the steps and epochs of its {curve} aren&apos;t those of a training</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>die Schritte und Epochen seiner {curve} sind nicht die eines Trainings</translation>
    </message>
    <message>
        <source>its marks on the curve aren&apos;t in the order of their steps</source>
        <extracomment>core/documents/reading.py</extracomment>
        <translation>seine Markierungen auf der Kurve sind nicht in der Reihenfolge ihrer Schritte</translation>
    </message>
    <message>
        <source> (most of it are painted points)</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation> (das meiste davon sind gemalte Punkte)</translation>
    </message>
    <message>
        <source>the experiment is too long for a text: {count:,} characters, and {most_characters:,} are the most{points}; save it as a file instead</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>das Experiment ist zu lang für einen Text: {count:,} Zeichen, und höchstens {most_characters:,} sind möglich{points}; stattdessen als Datei speichern</translation>
    </message>
    <message>
        <source>the text has {came:,} characters, far more than a share string; copy that alone</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>der Text hat {came:,} Zeichen, viel mehr als ein Code zum Teilen; nur diesen kopieren</translation>
    </message>
    <message>
        <source>this isn&apos;t a share string, which begins with nnplay{version}:; copy it whole</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>das ist kein Code zum Teilen, der mit nnplay{version}: beginnt; ihn ganz kopieren</translation>
    </message>
    <message>
        <source>this share string is from a later version of the program, {mark}; get that to open it</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>dieser Code zum Teilen stammt aus einer späteren Version des Programms, {mark}; ihn mit dieser öffnen</translation>
    </message>
    <message>
        <source>this isn&apos;t a share string: {mark} was never one; they begin with nnplay{version}:</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>das ist kein Code zum Teilen: {mark} gab es nie; sie beginnen mit nnplay{version}:</translation>
    </message>
    <message>
        <source>the share string is cut short: its first {came} characters came; copy it whole</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>der Code zum Teilen ist abgeschnitten: nur seine ersten {came} Zeichen sind da; ihn ganz kopieren</translation>
    </message>
    <message>
        <source>the share string is damaged: its checksum doesn&apos;t fit; copy it anew, as it is</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>der Code zum Teilen ist beschädigt: seine Prüfsumme passt nicht; ihn neu kopieren, so wie er ist</translation>
    </message>
    <message>
        <source>the share string is cut short: {came:,} of {whole:,} characters came; copy it whole</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>der Code zum Teilen ist abgeschnitten: {came:,} von {whole:,} Zeichen sind da; ihn ganz kopieren</translation>
    </message>
    <message>
        <source>the share string is damaged: what is in it can&apos;t be unpacked; copy it anew</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>der Code zum Teilen ist beschädigt: sein Inhalt lässt sich nicht entpacken; ihn neu kopieren</translation>
    </message>
    <message>
        <source>the share string holds more than {most_json:,} bytes of text: it isn&apos;t an experiment</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>der Code zum Teilen enthält mehr als {most_json:,} Bytes Text: er ist kein Experiment</translation>
    </message>
    <message>
        <source>the share string is damaged: what is in it has no right end; copy it anew</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>der Code zum Teilen ist beschädigt: sein Inhalt hat kein richtiges Ende; ihn neu kopieren</translation>
    </message>
    <message>
        <source>the experiment of this share string can&apos;t be used: {reason}</source>
        <extracomment>core/documents/share.py</extracomment>
        <translation>das Experiment dieses Codes zum Teilen ist nicht zu gebrauchen: {reason}</translation>
    </message>
    <message>
        <source>its notes take {came:,} bytes, and may take {most_notes:,}</source>
        <extracomment>core/documents/writing.py</extracomment>
        <translation>seine Notizen brauchen {came:,} Bytes und dürfen {most_notes:,} brauchen</translation>
    </message>
    <message>
        <source>its experiment takes {came:,} bytes, and may take {most_facts:,}</source>
        <extracomment>core/documents/writing.py</extracomment>
        <translation>sein Experiment braucht {came:,} Bytes und darf {most_facts:,} brauchen</translation>
    </message>
    <message>
        <source>{old} to {new}</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>{old} zu {new}</translation>
    </message>
    <message>
        <source>{old} to {new} neurons</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>{old} zu {new} Neuronen</translation>
    </message>
    <message>
        <source>{old} to {new} filters</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>{old} zu {new} Filtern</translation>
    </message>
    <message>
        <source>{name} {old} to {new}</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>{name} {old} zu {new}</translation>
    </message>
    <message>
        <source>painted points</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>gemalte Punkte</translation>
    </message>
    <message>
        <source>{layer} removed</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>{layer} entfernt</translation>
    </message>
    <message>
        <source>{layer} added</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>{layer} hinzugefügt</translation>
    </message>
    <message>
        <source>layer {number}: {changes}</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Schicht {number}: {changes}</translation>
    </message>
    <message>
        <source>other connections</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>andere Verbindungen</translation>
    </message>
    <message>
        <source>layer {number} ({phrase})</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Schicht {number} ({phrase})</translation>
    </message>
    <message>
        <source>weights set by hand</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Gewichte von Hand gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>neurons {numbers} off</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>
            <numerusform>Neuron {numbers} aus</numerusform>
            <numerusform>Neuronen {numbers} aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>neurons {numbers} on</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>
            <numerusform>Neuron {numbers} an</numerusform>
            <numerusform>Neuronen {numbers} an</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer frozen</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>nicht mehr eingefroren</translation>
    </message>
    <message>
        <source>data set {old} to {new}</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>Datensatz {old} zu {new}</translation>
    </message>
    <message numerus="yes">
        <source>features {names} added</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>
            <numerusform>Merkmal {names} hinzugefügt</numerusform>
            <numerusform>Merkmale {names} hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>features {names} removed</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>
            <numerusform>Merkmal {names} entfernt</numerusform>
            <numerusform>Merkmale {names} entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>another table</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>eine andere Tabelle</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>an</translation>
    </message>
    <message>
        <source>another</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>ein anderer Wert</translation>
    </message>
    <message>
        <source>others</source>
        <extracomment>core/experiment/difference.py</extracomment>
        <translation>andere</translation>
    </message>
    <message>
        <source>the learning rate is the training&apos;s: write Training(optimizer=Adam(), learning_rate=0.01); got {optimizer!r}</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>die Lernrate gehört zum Training: Training(optimizer=Adam(), learning_rate=0.01) schreiben, nicht {optimizer!r}</translation>
    </message>
    <message>
        <source>optimizer must be one of {optimizer_values}; got {optimizer!r}</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>optimizer muss eines von {optimizer_values} sein, nicht {optimizer!r}</translation>
    </message>
    <message>
        <source>schedule must be one of {schedule_values}; got {schedule!r}</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>schedule muss eines von {schedule_values} sein, nicht {schedule!r}</translation>
    </message>
    <message>
        <source>augmentation must be an Augmentation, such as Augmentation(shift=2); got {augmentation!r}</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>augmentation muss eine Augmentation sein, etwa Augmentation(shift=2), nicht {augmentation!r}</translation>
    </message>
    <message>
        <source>layers must be a tuple of layers, such as Dense and Activation; got {layers!r}</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>layers muss ein Tupel von Schichten sein, etwa Dense und Activation, nicht {layers!r}</translation>
    </message>
    <message>
        <source>an experiment</source>
        <extracomment>core/experiment/storage.py</extracomment>
        <translation>ein Experiment</translation>
    </message>
    <message>
        <source>{path} isn&apos;t an experiment&apos;s JSON; if it is a training, `nn-playground train {path}` goes on with it, and the experiment.json beside it can be opened here</source>
        <extracomment>core/experiment/storage.py</extracomment>
        <translation>{path} ist kein Experiment in JSON; wenn es ein Training ist, geht `nn-playground train {path}` damit weiter, und die experiment.json daneben lässt sich hier öffnen</translation>
    </message>
    <message>
        <source>{path} isn&apos;t an experiment that can be used: {reason}</source>
        <extracomment>core/experiment/storage.py</extracomment>
        <translation>{path} ist kein Experiment, das zu gebrauchen ist: {reason}</translation>
    </message>
    <message>
        <source>only the edges of dense layers can be touched; {describe} has none</source>
        <extracomment>core/experiment/touching.py</extracomment>
        <translation>nur die Verbindungen von Dense-Schichten können angefasst werden; {describe} hat keine</translation>
    </message>
    <message>
        <source>neurons of dense layers and filters can be switched off; {describe} has none</source>
        <extracomment>core/experiment/touching.py</extracomment>
        <translation>Neuronen von Dense-Schichten und Filter können abgeschaltet werden; {describe} hat keine</translation>
    </message>
    <message>
        <source>{describe} has no weights to freeze</source>
        <extracomment>core/experiment/touching.py</extracomment>
        <translation>{describe} hat keine Gewichte, die sich einfrieren lassen</translation>
    </message>
    <message>
        <source>there is no network to export yet: train it first</source>
        <extracomment>core/exporting/exports.py</extracomment>
        <translation>es gibt noch kein Netz zum Exportieren: zuerst trainieren</translation>
    </message>
    <message>
        <source>there is no curve to export: weights alone have none, nor has what was never trained</source>
        <extracomment>core/exporting/exports.py</extracomment>
        <translation>es gibt keine Kurve zum Exportieren: Gewichte allein haben keine, und was nie trainiert wurde, auch nicht</translation>
    </message>
    <message>
        <source>{most} or {last}</source>
        <extracomment>core/exporting/exports.py</extracomment>
        <translation>{most} oder {last}</translation>
    </message>
    <message>
        <source>{name} names no kind of file that can be exported: let it end with {ends}</source>
        <extracomment>core/exporting/exports.py</extracomment>
        <translation>{name} nennt keine Art von Datei, die exportiert werden kann: am Ende muss stehen {ends}</translation>
    </message>
    <message>
        <source>a network of {size:,} parameters is too large for a Python file, which takes {most_parameters:,}: export its weights, as safetensors or npz</source>
        <extracomment>core/exporting/network_file.py</extracomment>
        <translation>ein Netz mit {size:,} Parametern ist zu groß für eine Python-Datei, die {most_parameters:,} aufnimmt: seine Gewichte exportieren, als safetensors oder npz</translation>
    </message>
    <message>
        <source>{count:,} weights are too many for a table, which takes {most_rows:,}: export them as safetensors or npz</source>
        <extracomment>core/exporting/weights_files.py</extracomment>
        <translation>{count:,} Gewichte sind zu viele für eine Tabelle, die {most_rows:,} aufnimmt: als safetensors oder npz exportieren</translation>
    </message>
    <message>
        <source>a folder</source>
        <extracomment>core/files.py</extracomment>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a pipe</source>
        <extracomment>core/files.py</extracomment>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <extracomment>core/files.py</extracomment>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>{count:,} of {of:,} right</source>
        <extracomment>core/functions/metrics.py</extracomment>
        <translation>{count:,} von {of:,} richtig</translation>
    </message>
    <message>
        <source>{filters} of {kernel_size}x{kernel_size}, {activation}</source>
        <extracomment>core/layers/convolution.py</extracomment>
        <translation>{filters} à {kernel_size}x{kernel_size}, {activation}</translation>
    </message>
    <message>
        <source>z{n} = W{n} slid over {x}, + b{n}</source>
        <extracomment>core/layers/convolution.py</extracomment>
        <translation>z{n} = W{n} über {x} geschoben, + b{n}</translation>
    </message>
    <message>
        <source>dW{n}: every delta{n} times what its kernel saw</source>
        <extracomment>core/layers/convolution.py</extracomment>
        <translation>dW{n}: jedes delta{n} mal dem, was sein Kern sah</translation>
    </message>
    <message>
        <source>a{n}: {kind} of {x}</source>
        <extracomment>core/layers/layer.py</extracomment>
        <translation>a{n}: {kind} von {x}</translation>
    </message>
    <message>
        <source>a{n} = gamma{n} ({x} - mean) / sqrt(variance + epsilon) + beta{n}, with the running means</source>
        <extracomment>core/layers/normalization.py</extracomment>
        <translation>a{n} = gamma{n} ({x} - Mittel) / sqrt(Varianz + epsilon) + beta{n}, mit den laufenden Mittelwerten</translation>
    </message>
    <message>
        <source>{variable} is set</source>
        <extracomment>core/native/library.py</extracomment>
        <translation>{variable} ist gesetzt</translation>
    </message>
    <message>
        <source>the native library was not built when the program was installed</source>
        <extracomment>core/native/library.py</extracomment>
        <translation>die native Bibliothek wurde beim Installieren des Programms nicht gebaut</translation>
    </message>
    <message>
        <source>the native library can&apos;t be loaded ({error})</source>
        <extracomment>core/native/library.py</extracomment>
        <translation>die native Bibliothek lässt sich nicht laden ({error})</translation>
    </message>
    <message>
        <source>the training loss was {best:.3g} at its best, and is {now:.3g} now</source>
        <extracomment>core/noticing/of_rate.py</extracomment>
        <translation>der Trainingsverlust war im besten Fall {best:.3g} und ist jetzt {now:.3g}</translation>
    </message>
    <message>
        <source>Arrows read a point, Shift+arrows by little; Enter asks why; P paints</source>
        <extracomment>playground/asking/asked_picture.py</extracomment>
        <translation>Pfeile lesen einen Punkt, Umschalt+Pfeile in kleinen Schritten; Eingabe fragt, warum; P malt</translation>
    </message>
    <message>
        <source>{sample} has {answer} = {true}: off by {error}.</source>
        <extracomment>playground/asking/truth.py</extracomment>
        <translation>{sample} hat {answer} = {true}: um {error} daneben.</translation>
    </message>
    <message>
        <source>Wrong? Up or Down to the right digit, and Enter</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation>Falsch? Auf oder ab zur richtigen Ziffer, dann Eingabe</translation>
    </message>
    <message>
        <source>Arrows move a pen, Space presses and lifts it; then 0 to 9: that is the right digit</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation>Pfeile bewegen einen Stift, die Leertaste setzt ihn auf und hebt ihn ab; danach 0 bis 9: das ist die richtige Ziffer</translation>
    </message>
    <message>
        <source>Double-click a slider, or Delete on it: back to the mean</source>
        <extracomment>playground/boundary/plane_row.py</extracomment>
        <translation>Doppelklick auf einen Regler, oder Entf darauf: zurück zum Mittelwert</translation>
    </message>
    <message>
        <source>{name!r} is neither a preset ({there}) nor a share string or a file; `presets` lists the presets</source>
        <extracomment>playground/commands/beginning.py</extracomment>
        <translation>{name!r} ist weder eine Vorlage ({there}) noch ein Code zum Teilen oder eine Datei; `presets` listet die Vorlagen auf</translation>
    </message>
    <message>
        <source>--{option} is for a training&apos;s start, and {file} goes on with one; leave it out, or train the experiment.json anew</source>
        <extracomment>playground/commands/beginning.py</extracomment>
        <translation>--{option} gehört zum Anfang eines Trainings, und {file} geht mit einem weiter; weglassen, oder die experiment.json neu trainieren</translation>
    </message>
    <message numerus="yes">
        <source>the {count:,} epochs of {file} are done: say how many more, such as --epochs 50</source>
        <extracomment>playground/commands/beginning.py</extracomment>
        <translation>
            <numerusform>die {count:,} Epoche von {file} ist fertig: angeben, wie viele noch, etwa --epochs 50</numerusform>
            <numerusform>die {count:,} Epochen von {file} sind fertig: angeben, wie viele noch, etwa --epochs 50</numerusform>
        </translation>
    </message>
    <message>
        <source>--{option} is for tables, and {file} is none; leave it out</source>
        <extracomment>playground/commands/beginning.py</extracomment>
        <translation>--{option} gehört zu Tabellen, und {file} ist keine; weglassen</translation>
    </message>
    <message>
        <source>--data names images, but {file} is made for {dataset}; try train digits --data {images}</source>
        <extracomment>playground/commands/beginning.py</extracomment>
        <translation>--data nennt Bilder, aber {file} ist für {dataset} gemacht; stattdessen train digits --data {images}</translation>
    </message>
    <message>
        <source>the images of {path} seem to lie on their side, as EMNIST&apos;s do: --turn reads them upright</source>
        <extracomment>playground/commands/classify.py</extracomment>
        <translation>die Bilder von {path} liegen anscheinend auf der Seite, wie die von EMNIST: --turn liest sie aufrecht</translation>
    </message>
    <message>
        <source>, labelled {name}</source>
        <extracomment>playground/commands/classify.py</extracomment>
        <translation>, beschriftet mit {name}</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>what</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>size</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>woher</translation>
    </message>
    <message>
        <source>{wanted!r} can&apos;t be fetched; choose one of {names}</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>{wanted!r} lässt sich nicht holen; zur Wahl stehen {names}</translation>
    </message>
    <message>
        <source>{count} digits of MNIST</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>{count} Ziffern aus MNIST</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>included</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>enthalten</translation>
    </message>
    <message>
        <source>no: data --fetch {name}</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>nein: data --fetch {name}</translation>
    </message>
    <message>
        <source>{count} images, {title}</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>{count} Bilder, {title}</translation>
    </message>
    <message>
        <source>a file of yours</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>eine eigene Datei</translation>
    </message>
    <message>
        <source>train digits --data FILE</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>train digits --data DATEI</translation>
    </message>
    <message>
        <source>stopped; complete files are kept, so the next time goes on from there</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>angehalten; vollständige Dateien bleiben, beim nächsten Mal geht es dort weiter</translation>
    </message>
    <message>
        <source>{title} is in {folder} ({size}). Train on it: nn-playground train {name}</source>
        <extracomment>playground/commands/data_command.py</extracomment>
        <translation>{title} ist in {folder} ({size}). Damit trainieren: nn-playground train {name}</translation>
    </message>
    <message>
        <source>stopped: {path} isn&apos;t written</source>
        <extracomment>playground/commands/export.py</extracomment>
        <translation>angehalten: {path} ist nicht geschrieben</translation>
    </message>
    <message>
        <source>points are exported as a .csv; got {name}</source>
        <extracomment>playground/commands/export.py</extracomment>
        <translation>Punkte werden als .csv exportiert, nicht als {name}</translation>
    </message>
    <message>
        <source>a picture is drawn of a training.nnplay; {source} holds weights alone</source>
        <extracomment>playground/commands/export.py</extracomment>
        <translation>ein Bild wird von einer training.nnplay gezeichnet; {source} enthält nur Gewichte</translation>
    </message>
    <message>
        <source>no picture, as Qt can&apos;t be loaded ({error}); see the README&apos;s packages</source>
        <extracomment>playground/commands/export.py</extracomment>
        <translation>kein Bild, da Qt nicht geladen werden kann ({error}); siehe die Pakete in der README</translation>
    </message>
    <message>
        <source>there is nothing on it to read</source>
        <extracomment>playground/commands/given.py</extracomment>
        <translation>es ist nichts darauf zu lesen</translation>
    </message>
    <message>
        <source>an image, a folder of images, an .npz, IDX or CSV set, or strokes (.json, .json.gz)</source>
        <extracomment>playground/commands/given.py</extracomment>
        <translation>ein Bild, ein Ordner mit Bildern, ein Satz als .npz, IDX oder CSV, oder Striche (.json, .json.gz)</translation>
    </message>
    <message>
        <source>{path} shows no digit: {why}</source>
        <extracomment>playground/commands/given.py</extracomment>
        <translation>{path} zeigt keine Ziffer: {why}</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read, as Qt can&apos;t be loaded ({error}); see the README&apos;s packages</source>
        <extracomment>playground/commands/given.py</extracomment>
        <translation>{path} ist nicht lesbar, da Qt nicht geladen werden kann ({error}); siehe die Pakete in der README</translation>
    </message>
    <message>
        <source>drawing {number} of {path} shows no digit: {why}</source>
        <extracomment>playground/commands/given.py</extracomment>
        <translation>Zeichnung {number} von {path} zeigt keine Ziffer: {why}</translation>
    </message>
    <message>
        <source>the program failed{what}. Details are in {path}</source>
        <extracomment>playground/commands/line.py</extracomment>
        <translation>das Programm ist gescheitert{what}. Einzelheiten stehen in {path}</translation>
    </message>
    <message>
        <source>the folder {path} has no folders with images, one for each class</source>
        <extracomment>playground/commands/opening.py</extracomment>
        <translation>der Ordner {path} hat keine Ordner mit Bildern, einen für jede Klasse</translation>
    </message>
    <message>
        <source>usage: </source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>positional arguments</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>options</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>diese Hilfe zeigen und enden</translation>
    </message>
    <message>
        <source>{program}: error: {what}</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>{program}: Fehler: {what}</translation>
    </message>
    <message>
        <source>Stack layers, press play, watch two moons come apart. Without a command it opens the window.</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Schichten stapeln, Start drücken, zusehen, wie zwei Monde auseinanderkommen. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>die Version zeigen und enden</translation>
    </message>
    <message>
        <source>the window, with guided experiments of your own: Help &gt; Guided experiments writes a file of them to edit</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>das Fenster mit eigenen geführten Experimenten: Hilfe &gt; Geführte Experimente schreibt eine Datei davon zum Bearbeiten</translation>
    </message>
    <message>
        <source>FILE</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>open the window (the default), with an experiment if given</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>das Fenster öffnen (auch ohne Befehl), mit einem Experiment, wenn angegeben</translation>
    </message>
    <message>
        <source>an experiment saved by the window, or a table</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ein vom Fenster gespeichertes Experiment oder eine Tabelle</translation>
    </message>
    <message>
        <source>open the window with a share string, or a file</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>das Fenster mit einem Code zum Teilen oder einer Datei öffnen</translation>
    </message>
    <message>
        <source>Open it.</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Öffnen.</translation>
    </message>
    <message>
        <source>STRING</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>a share string (nnplay1:...), or a file</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ein Code zum Teilen (nnplay1:...) oder eine Datei</translation>
    </message>
    <message>
        <source>print an experiment as a share string</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ein Experiment als Code zum Teilen ausgeben</translation>
    </message>
    <message>
        <source>Print a share string.</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Einen Code zum Teilen ausgeben.</translation>
    </message>
    <message>
        <source>an experiment or a document, or a preset</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ein Experiment, ein Dokument oder eine Vorlage</translation>
    </message>
    <message>
        <source>train without a window</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ohne Fenster trainieren</translation>
    </message>
    <message>
        <source>Train without a window.</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Ohne Fenster trainieren.</translation>
    </message>
    <message>
        <source>a preset, a table (.csv, .tsv, .npz ...), a share string, an experiment&apos;s file, or a training.nnplay to go on with (moons)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>eine Vorlage, eine Tabelle (.csv, .tsv, .npz ...), ein Code zum Teilen, die Datei eines Experiments oder eine training.nnplay zum Weitermachen (moons)</translation>
    </message>
    <message>
        <source>COLUMN</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>SPALTE</translation>
    </message>
    <message>
        <source>of a table: what is to be predicted (as it seems)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>bei einer Tabelle: was vorhergesagt werden soll (wie es aussieht)</translation>
    </message>
    <message>
        <source>of a table: the columns to predict it from, parted by commas (as it seems)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>bei einer Tabelle: die Spalten, aus denen vorhergesagt wird, durch Kommas getrennt (wie es aussieht)</translation>
    </message>
    <message>
        <source>SHARE</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ANTEIL</translation>
    </message>
    <message>
        <source>of a table: rows kept aside to stop by, such as 0.15 (0)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>bei einer Tabelle: Zeilen, die zum Anhalten zurückbehalten werden, etwa 0.15 (0)</translation>
    </message>
    <message>
        <source>HOW</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>WIE</translation>
    </message>
    <message>
        <source>of a table, where values lack: &apos;leave out&apos; their rows, &apos;fill&apos;, or &apos;refuse&apos;</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>bei einer Tabelle, wo Werte fehlen: &apos;leave out&apos; lässt ihre Zeilen weg, &apos;fill&apos; füllt, &apos;refuse&apos; lehnt ab</translation>
    </message>
    <message>
        <source>of a table: words for a missing value, such as unknown,-999</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>bei einer Tabelle: Wörter für einen fehlenden Wert, etwa unbekannt,-999</translation>
    </message>
    <message>
        <source>passes over the training points; of a training.nnplay, so many more</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Durchgänge durch die Trainingspunkte; bei einer training.nnplay so viele mehr</translation>
    </message>
    <message>
        <source>draws the points, the weights and the batches</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>zieht die Punkte, die Gewichte und die Batches</translation>
    </message>
    <message>
        <source>RATE</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>RATE</translation>
    </message>
    <message>
        <source>size of the steps</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Größe der Schritte</translation>
    </message>
    <message>
        <source>train on these images: .npz, CSV, IDX file, or a folder of classes or IDX files</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>mit diesen Bildern trainieren: .npz, CSV, IDX-Datei, oder ein Ordner mit Klassen oder IDX-Dateien</translation>
    </message>
    <message>
        <source>turn these images upright: EMNIST&apos;s lie on their side</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>diese Bilder aufrecht drehen: die von EMNIST liegen auf der Seite</translation>
    </message>
    <message>
        <source>how many samples there are, or at most are taken</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>wie viele Beispiele es gibt, oder höchstens genommen werden</translation>
    </message>
    <message>
        <source>DIR</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>write experiment, training, history and pictures there</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Experiment, Training, Verlauf und Bilder dorthin schreiben</translation>
    </message>
    <message>
        <source>film the training: a .gif, or an .mp4 with the extra video</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>das Training filmen: ein .gif, oder mit dem Extra video ein .mp4</translation>
    </message>
    <message>
        <source>of the arithmetic, for large layers (1)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>zum Rechnen, für große Schichten (1)</translation>
    </message>
    <message>
        <source>print the result as one JSON object</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>das Ergebnis als ein JSON-Objekt ausgeben</translation>
    </message>
    <message>
        <source>Recognize the digits in images, sets of images or drawings, as the drawing board does.</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Die Ziffern in Bildern, Sätzen von Bildern oder Zeichnungen erkennen, wie die Zeichenfläche es tut.</translation>
    </message>
    <message>
        <source>recognize what images or drawings show</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>erkennen, was Bilder oder Zeichnungen zeigen</translation>
    </message>
    <message>
        <source>images, folders of them, .npz, IDX or CSV sets, or strokes (.json, .json.gz)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Bilder, Ordner davon, Sätze als .npz, IDX oder CSV, oder Striche (.json, .json.gz)</translation>
    </message>
    <message>
        <source>a document (.nnplay), or what `train --out` wrote: the folder or its weights.safetensors (shipped network)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ein Dokument (.nnplay), oder was `train --out` schrieb: der Ordner oder seine weights.safetensors (das mitgelieferte Netz)</translation>
    </message>
    <message>
        <source>turn the images of sets upright: EMNIST&apos;s lie on their side</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>die Bilder von Sätzen aufrecht drehen: die von EMNIST liegen auf der Seite</translation>
    </message>
    <message>
        <source>print the answers as one JSON object</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>die Antworten als ein JSON-Objekt ausgeben</translation>
    </message>
    <message>
        <source>Export a training: the network as Python, weights, curve and points as tables.</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Ein Training exportieren: das Netz als Python, Gewichte, Kurve und Punkte als Tabellen.</translation>
    </message>
    <message>
        <source>export a network, weights, tables</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>ein Netz, Gewichte, Tabellen exportieren</translation>
    </message>
    <message>
        <source>a training.nnplay or a weights.safetensors; for its points also a preset</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>eine training.nnplay oder eine weights.safetensors; für ihre Punkte auch eine Vorlage</translation>
    </message>
    <message>
        <source>names that end with .py, .safetensors, .npz, weights.csv, curve.csv or points.csv; pictures: .png, .svg, .pdf</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Namen, die auf .py, .safetensors, .npz, weights.csv, curve.csv oder points.csv enden; Bilder: .png, .svg, .pdf</translation>
    </message>
    <message>
        <source>list the presets</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>die Vorlagen auflisten</translation>
    </message>
    <message>
        <source>List the sets of images, fetch one, or say what is in a table.</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Die Sätze von Bildern auflisten, einen holen, oder sagen, was in einer Tabelle ist.</translation>
    </message>
    <message>
        <source>list the sets of images, fetch one, look at a table</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>die Sätze von Bildern auflisten, einen holen, eine Tabelle ansehen</translation>
    </message>
    <message>
        <source>a table: what its columns hold, and what train takes them for</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>eine Tabelle: was ihre Spalten enthalten und wofür train sie hält</translation>
    </message>
    <message>
        <source>of the table: what is to be predicted (as it seems)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>bei der Tabelle: was vorhergesagt werden soll (wie es aussieht)</translation>
    </message>
    <message>
        <source>SET</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>DATENSATZ</translation>
    </message>
    <message>
        <source>mnist or fashion: fetch it into your cache, with its checksums</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>mnist oder fashion: in den eigenen Cache holen, mit Prüfsummen</translation>
    </message>
    <message>
        <source>write the points of a preset, a table or a document as CSV: their split and, if trained, what is predicted</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>die Punkte einer Vorlage, einer Tabelle oder eines Dokuments als CSV schreiben: ihre Aufteilung und, wenn trainiert, was vorhergesagt wird</translation>
    </message>
    <message>
        <source>NAME</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>take pictures of the window, light and dark, in two sizes</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>Bilder des Fensters aufnehmen, hell und dunkel, in zwei Größen</translation>
    </message>
    <message>
        <source>system, en or de, this time (as the system; of the window as chosen in View &gt; Language)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>system, en oder de, dieses Mal (wie das System; das Fenster wie in Ansicht &gt; Sprache gewählt)</translation>
    </message>
    <message>
        <source>explain the window&apos;s words as this file does, this time (Help &gt; Words writes one to begin with)</source>
        <extracomment>playground/commands/parser.py</extracomment>
        <translation>die Begriffe des Fensters so erklären wie diese Datei, dieses Mal (Hilfe &gt; Begriffe schreibt eine zum Anfangen)</translation>
    </message>
    <message>
        <source>column</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>holds</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>enthält</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>taken as</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>gilt als</translation>
    </message>
    <message>
        <source>they are left out. `train --missing fill` takes the column&apos;s mean, or its most frequent category.</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>sie werden weggelassen. `train --missing fill` nimmt den Mittelwert der Spalte oder ihre häufigste Kategorie.</translation>
    </message>
    <message>
        <source>the column&apos;s mean, or its most frequent category, is taken. `train --missing &apos;leave out&apos;` leaves them out.</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>der Mittelwert der Spalte oder ihre häufigste Kategorie wird genommen. `train --missing &apos;leave out&apos;` lässt sie weg.</translation>
    </message>
    <message>
        <source>reading</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>liest</translation>
    </message>
    <message>
        <source>{encoding}, delimiter {delimiter}, decimal {decimal}</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>{encoding}, Trennzeichen {delimiter}, Dezimalzeichen {decimal}</translation>
    </message>
    <message>
        <source>{count} of them for testing</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>davon {count} zum Testen</translation>
    </message>
    <message numerus="yes">
        <source>answer: {count} classes</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>
            <numerusform>Antwort: {count} Klasse</numerusform>
            <numerusform>Antwort: {count} Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>answer: a number</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>Antwort: eine Zahl</translation>
    </message>
    <message>
        <source>left out: {why}</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>weggelassen: {why}</translation>
    </message>
    <message numerus="yes">
        <source>{count} rows of {of} lack a value:</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>
            <numerusform>{count} Zeile von {of} fehlt ein Wert:</numerusform>
            <numerusform>{count} Zeilen von {of} fehlt ein Wert:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{word!r} in {count} rows of column {column} may mean a missing value: `train --also-missing={word}` counts it so.</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>
            <numerusform>{word!r} in {count} Zeile der Spalte {column} bedeutet vielleicht einen fehlenden Wert: `train --also-missing={word}` zählt es so.</numerusform>
            <numerusform>{word!r} in {count} Zeilen der Spalte {column} bedeutet vielleicht einen fehlenden Wert: `train --also-missing={word}` zählt es so.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train on it: nn-playground train {path}</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>Damit trainieren: nn-playground train {path}</translation>
    </message>
    <message>
        <source>text, too many different values</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>Text, zu viele verschiedene Werte</translation>
    </message>
    <message>
        <source>numbers, {least} to {most}</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>Zahlen, {least} bis {most}</translation>
    </message>
    <message>
        <source>{count} (line {lines})</source>
        <extracomment>playground/commands/table_command.py</extracomment>
        <translation>{count} (Zeile {lines})</translation>
    </message>
    <message>
        <source>data</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>layers</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>--export and --fetch say themselves what they are for: leave {file} out</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>--export und --fetch sagen selbst, wofür sie sind: {file} weglassen</translation>
    </message>
    <message>
        <source>there is not enough memory for this network; use fewer neurons</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>der Speicher reicht nicht für dieses Netz; weniger Neuronen nehmen</translation>
    </message>
    <message>
        <source>{dataset}, {samples}, {answer}, noise {noise}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>{dataset}, {samples}, {answer}, Rauschen {noise}</translation>
    </message>
    <message numerus="yes">
        <source>{count} samples</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>
            <numerusform>{count} Beispiel</numerusform>
            <numerusform>{count} Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>{loss}, {optimizer}, rate {rate}, {epochs}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>{loss}, {optimizer}, Rate {rate}, {epochs}</translation>
    </message>
    <message>
        <source>look at: {what}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>zu sehen: {what}</translation>
    </message>
    <message>
        <source>change first: {what}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>zuerst ändern: {what}</translation>
    </message>
    <message>
        <source>the folder {out} for results can&apos;t be created: {error}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>der Ordner {out} für die Ergebnisse lässt sich nicht anlegen: {error}</translation>
    </message>
    <message>
        <source>test {value}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>Test {value}</translation>
    </message>
    <message>
        <source>validation {value}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>Validierung {value}</translation>
    </message>
    <message>
        <source>not finite</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>nicht endlich</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} steps</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>
            <numerusform>{count:,} Schritt</numerusform>
            <numerusform>{count:,} Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>from epoch {epoch} on</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>ab Epoche {epoch}</translation>
    </message>
    <message>
        <source>{length} in {seconds} s: loss {losses}; right {scores} ({parameters}, seed {seed})</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>{length} in {seconds} s: Verlust {losses}; richtig {scores} ({parameters}, Startwert {seed})</translation>
    </message>
    <message>
        <source>{length} in {seconds} s: loss {losses}; R2 {scores} ({parameters}, seed {seed})</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>{length} in {seconds} s: Verlust {losses}; R2 {scores} ({parameters}, Startwert {seed})</translation>
    </message>
    <message>
        <source>epoch {epoch}: loss {loss}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>Epoche {epoch}: Verlust {loss}</translation>
    </message>
    <message>
        <source>training.nnplay: {without}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>training.nnplay: {without}</translation>
    </message>
    <message>
        <source>no training.nnplay: {error}</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>keine training.nnplay: {error}</translation>
    </message>
    <message>
        <source>there can be no film, as Qt can&apos;t be loaded ({error}); see the README&apos;s packages</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>es kann keinen Film geben, da Qt nicht geladen werden kann ({error}); siehe die Pakete in der README</translation>
    </message>
    <message>
        <source>no pictures, as Qt can&apos;t be loaded ({error}); see the README&apos;s packages</source>
        <extracomment>playground/commands/verbs.py</extracomment>
        <translation>keine Bilder, da Qt nicht geladen werden kann ({error}); siehe die Pakete in der README</translation>
    </message>
    <message>
        <source>Each image with its true class → the predicted one and its probability; click one, or press Enter, to see all of its numbers on the page Sample</source>
        <extracomment>playground/confusion/gallery.py</extracomment>
        <translation>Jedes Bild mit seiner wahren Klasse → der vorhergesagten und deren Wahrscheinlichkeit; ein Klick oder die Eingabetaste zeigt alle seine Zahlen auf der Seite Beispiel</translation>
    </message>
    <message>
        <source>Arrows: from cell to cell; Enter: its samples</source>
        <extracomment>playground/confusion/matrix.py</extracomment>
        <translation>Pfeile: von Zelle zu Zelle; Eingabe: ihre Beispiele</translation>
    </message>
    <message>
        <source>the image ({name})</source>
        <extracomment>playground/diagram/computed.py</extracomment>
        <translation>das Bild ({name})</translation>
    </message>
    <message>
        <source>the point ({inputs}; {answer})</source>
        <extracomment>playground/diagram/computed.py</extracomment>
        <translation>der Punkt ({inputs}; {answer})</translation>
    </message>
    <message>
        <source>Arrows: neurons; Shift+arrows: the edges into one; Enter: set a weight or bias; Shift+F10: all there is to do</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Pfeile: Neuronen; Umschalt+Pfeile: die Kanten in eines; Eingabe: Gewicht oder Bias setzen; Umschalt+F10: alles, was sich tun lässt</translation>
    </message>
    <message>
        <source>Show the layer&apos;s card</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Die Karte der Schicht zeigen</translation>
    </message>
    <message>
        <source>The sample whose values are shown and flow: the same one as on the page Sample</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Das Beispiel, dessen Werte gezeigt werden und fließen: dasselbe wie auf der Seite Beispiel</translation>
    </message>
    <message>
        <source>Two ways on: a virtual screen, as in `xvfb-run -a python -m playground`, or training without a window, as in `python -m playground train moons`.</source>
        <extracomment>playground/display.py</extracomment>
        <translation>Zwei Auswege: ein virtueller Bildschirm, etwa mit `xvfb-run -a python -m playground`, oder Trainieren ohne Fenster, etwa mit `python -m playground train moons`.</translation>
    </message>
    <message>
        <source>There is no display to open a window on (DISPLAY is not set). {ways}</source>
        <extracomment>playground/display.py</extracomment>
        <translation>Es gibt keinen Bildschirm, auf dem sich ein Fenster öffnen ließe (DISPLAY ist nicht gesetzt). {ways}</translation>
    </message>
    <message>
        <source>A library that windows need is missing ({library}): install the system packages that the README names, libxcb-cursor0 among them. {ways}</source>
        <extracomment>playground/display.py</extracomment>
        <translation>Eine Bibliothek, die Fenster brauchen, fehlt ({library}): die Systempakete installieren, die die README nennt, darunter libxcb-cursor0. {ways}</translation>
    </message>
    <message>
        <source>The display {name} can&apos;t be reached. {ways}</source>
        <extracomment>playground/display.py</extracomment>
        <translation>Der Bildschirm {name} ist nicht erreichbar. {ways}</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>In the diagram: all that can be done with a neuron, an edge, their layer</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Im Diagramm: alles, was sich mit einem Neuron, einer Kante, ihrer Schicht tun lässt</translation>
    </message>
    <message>
        <source>Arrows, Tab, Escape</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Pfeile, Tab, Esc</translation>
    </message>
    <message>
        <source>After F4: move a border between panes; the next one; done</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Nach F4: einen Rand zwischen Bereichen verschieben; der nächste; fertig</translation>
    </message>
    <message>
        <source>On histograms: choose a layer, read a bar; on a sample&apos;s little picture: another point</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Auf Histogrammen: eine Schicht wählen, einen Balken lesen; auf dem kleinen Bild eines Beispiels: ein anderer Punkt</translation>
    </message>
    <message>
        <source>Space, Delete</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Leertaste, Entf</translation>
    </message>
    <message>
        <source>On augmented images: change them in another way; on other columns&apos; sliders: back to the mean</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Auf veränderten Bildern: sie anders verändern; auf Reglern anderer Spalten: zurück zum Mittelwert</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>playground/frame/language_strip.py</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Hide this</source>
        <extracomment>playground/frame/language_strip.py</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Mo&amp;ve borders</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Ränder &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>{what} &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>{what} &amp;wiederholen</translation>
    </message>
    <message>
        <source>Draw where its boundary will run: from edge to edge (an open end goes straight on, dashed), or as a closed line. Then press **Play**.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Zeichnen, wo seine Grenze verlaufen wird: von Rand zu Rand (ein offenes Ende geht gestrichelt geradeaus weiter) oder als geschlossene Linie. Dann **Play** drücken.</translation>
    </message>
    <message>
        <source>Arrows move, Enter sets a corner of the line, twice at one place ends it; Delete takes it back, Escape leaves</source>
        <extracomment>playground/guide/prediction/sketch.py</extracomment>
        <translation>Pfeile bewegen, Eingabe setzt eine Ecke der Linie, zweimal an einer Stelle beendet sie; Entf nimmt sie zurück, Esc verlässt</translation>
    </message>
    <message>
        <source>Follows the pictures, except while text is selected; Escape closes</source>
        <extracomment>playground/hearing/hearing_in_words.py</extracomment>
        <translation>Folgt den Bildern, außer solange Text markiert ist; Esc schließt</translation>
    </message>
    <message>
        <source>Up and Down choose a layer, Left and Right read bar by bar</source>
        <extracomment>playground/instruments/histograms.py</extracomment>
        <translation>Auf und ab wählen eine Schicht, links und rechts lesen Balken für Balken</translation>
    </message>
    <message>
        <source>Left and Right choose a layer</source>
        <extracomment>playground/instruments/legend.py</extracomment>
        <translation>Links und rechts wählen eine Schicht</translation>
    </message>
    <message>
        <source>{what} - at `{place}`</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>{what}, bei `{place}`</translation>
    </message>
    <message>
        <source>{what}, in `{place}`</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>{what}, in `{place}`</translation>
    </message>
    <message>
        <source>{what} (at line {line}, column {column})</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>{what} (in Zeile {line}, Spalte {column})</translation>
    </message>
    <message>
        <source>{what} (at end of document)</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>{what} (am Ende der Datei)</translation>
    </message>
    <message>
        <source>JSON is malformed: {what} (byte {byte})</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Das JSON ist fehlerhaft: {what} (Byte {byte})</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>File name too long</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Ist kein Ordner</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Ist ein Ordner</translation>
    </message>
    <message>
        <source>File exists</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Datei existiert bereits</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Speicherkontingent überschritten</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>a device</source>
        <extracomment>core/files.py</extracomment>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>activation</source>
        <extracomment>core/functions/plain.py, core/layers/activation.py, core/layers/layer.py</extracomment>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>&quot;test accuracy at least 0.95&quot;, &quot;loss gap at most 0.1&quot; or &quot;page is diagram&quot;</source>
        <extracomment>core/guide/check.py</extracomment>
        <translation>&quot;test accuracy at least 0.95&quot;, &quot;loss gap at most 0.1&quot; oder &quot;page is diagram&quot;</translation>
    </message>
    <message>
        <source>a check is written as {form}; got {text!r}</source>
        <extracomment>core/guide/check.py</extracomment>
        <translation>eine Prüfung schreibt sich wie {form}, nicht {text!r}</translation>
    </message>
    <message>
        <source>{what} is compared with a number, such as 0.95; got {value!r}</source>
        <extracomment>core/guide/check.py</extracomment>
        <translation>{what} wird mit einer Zahl verglichen, etwa 0.95, nicht mit {value!r}</translation>
    </message>
    <message>
        <source>word</source>
        <extracomment>core/guide/check.py</extracomment>
        <translation>Wort</translation>
    </message>
    <message>
        <source>unknown {what} {name!r}: did you mean {near!r}?</source>
        <extracomment>core/guide/check.py</extracomment>
        <translation>{what} {name!r} ist unbekannt: Ist {near!r} gemeint?</translation>
    </message>
    <message>
        <source>unknown {what} {name!r}; it is one of {names}</source>
        <extracomment>core/guide/check.py</extracomment>
        <translation>{what} {name!r} ist unbekannt; möglich sind {names}</translation>
    </message>
    <message>
        <source>a file of scenes (TOML)</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>eine Datei mit Szenen (TOML)</translation>
    </message>
    <message>
        <source>{name} isn&apos;t text in UTF-8; save it as that</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{name} ist kein Text in UTF-8; so speichern</translation>
    </message>
    <message>
        <source>{name} isn&apos;t TOML: {reason}</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{name} ist kein TOML: {reason}</translation>
    </message>
    <message>
        <source>{name} has no scene: each begins with a line [[scene]]</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{name} hat keine Szene: jede beginnt mit einer Zeile [[scene]]</translation>
    </message>
    <message>
        <source>{name} has {came} scenes; {most_scenes} are the most</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{name} hat {came} Szenen; höchstens {most_scenes} sind erlaubt</translation>
    </message>
    <message>
        <source>{name}: {others!r} stands before the first [[scene]], or isn&apos;t spelled so</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{name}: {others!r} steht vor dem ersten [[scene]] oder schreibt sich anders</translation>
    </message>
    <message>
        <source>another scene is called {name!r}, too</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>eine andere Szene heißt auch {name!r}</translation>
    </message>
    <message>
        <source>{name}, line {line}: {what}</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{name}, Zeile {line}: {what}</translation>
    </message>
    <message>
        <source>{name}, line {line}: {what}.</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{name}, Zeile {line}: {what}.</translation>
    </message>
    <message>
        <source>this scene has no steps: each begins with a line [[scene.step]]</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>diese Szene hat keine Schritte: jeder beginnt mit einer Zeile [[scene.step]]</translation>
    </message>
    <message>
        <source>this scene has {came} steps; {most_steps} are the most</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>diese Szene hat {came} Schritte; höchstens {most_steps} sind erlaubt</translation>
    </message>
    <message>
        <source>key of a scene</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>Schlüssel einer Szene</translation>
    </message>
    <message>
        <source>key of a step</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>Schlüssel eines Schritts</translation>
    </message>
    <message>
        <source>check is a text, or a list of texts that must all hold</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>check ist ein Text, oder eine Liste von Texten, die alle gelten müssen</translation>
    </message>
    <message>
        <source>{key} is a text, in quotes</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{key} ist ein Text, in Anführungszeichen</translation>
    </message>
    <message>
        <source>{key!r} is missing</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{key!r} fehlt</translation>
    </message>
    <message>
        <source>{key} has {came:,} characters; {longest:,} are the most</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>{key} hat {came:,} Zeichen; höchstens {longest:,} sind erlaubt</translation>
    </message>
    <message>
        <source>change names parts of an experiment, as change.training.learning_rate = 0.1</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>change nennt Teile eines Experiments, etwa change.training.learning_rate = 0.1</translation>
    </message>
    <message>
        <source>change needs a start: a preset or a share string, that it changes</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>change braucht ein start: eine Vorlage oder einen Code zum Teilen, die es ändert</translation>
    </message>
    <message>
        <source>this experiment can&apos;t be trained: {trouble}</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>dieses Experiment lässt sich nicht trainieren: {trouble}</translation>
    </message>
    <message>
        <source>preset</source>
        <extracomment>core/guide/reading.py, playground/commands/verbs.py</extracomment>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>part of {path}</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>Teil von {path}</translation>
    </message>
    <message>
        <source>part of an experiment</source>
        <extracomment>core/guide/reading.py</extracomment>
        <translation>Teil eines Experiments</translation>
    </message>
    <message>
        <source>padding</source>
        <extracomment>core/layers/convolution.py</extracomment>
        <translation>Rand</translation>
    </message>
    <message>
        <source>initializer</source>
        <extracomment>core/layers/layer.py</extracomment>
        <translation>Initialisierung</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} answers</source>
        <extracomment>core/models/measuring.py</extracomment>
        <translation>
            <numerusform>{count:,} Antwort</numerusform>
            <numerusform>{count:,} Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} parameters</source>
        <extracomment>core/models/summary.py, playground/commands/verbs.py</extracomment>
        <translation>
            <numerusform>{count:,} Parameter</numerusform>
            <numerusform>{count:,} Parameter</numerusform>
        </translation>
    </message>
    <message>
        <source>the program&apos;s files {name}.* are missing; looked in {looked}; install the program again</source>
        <extracomment>core/network/shipped.py</extracomment>
        <translation>die Dateien {name}.* des Programms fehlen; gesucht wurde in {looked}; das Programm neu installieren</translation>
    </message>
    <message>
        <source>{name} in {folder} can&apos;t be used: {error}; install the program again</source>
        <extracomment>core/network/shipped.py</extracomment>
        <translation>{name} in {folder} ist nicht zu gebrauchen: {error}; das Programm neu installieren</translation>
    </message>
    <message>
        <source>a weights.safetensors that `train --out` wrote</source>
        <extracomment>core/network/weights.py</extracomment>
        <translation>eine weights.safetensors, die `train --out` geschrieben hat</translation>
    </message>
    <message>
        <source>{path} is an experiment without weights: train it with --out DIR, which writes DIR/weights.safetensors</source>
        <extracomment>core/network/weights.py</extracomment>
        <translation>{path} ist ein Experiment ohne Gewichte: mit --out DIR trainieren, das DIR/weights.safetensors schreibt</translation>
    </message>
    <message>
        <source>its header claims {length:,} bytes, and the file has {size:,}</source>
        <extracomment>core/network/weights.py</extracomment>
        <translation>ihr Kopf gibt {length:,} Bytes an, und die Datei hat {size:,}</translation>
    </message>
    <message>
        <source>{path} isn&apos;t a network that can be used: {error}; expected {wanted}</source>
        <extracomment>core/network/weights.py</extracomment>
        <translation>{path} ist kein Netz, das zu gebrauchen ist: {error}; erwartet: {wanted}</translation>
    </message>
    <message>
        <source>its header names no experiment, so the layers are unknown</source>
        <extracomment>core/network/weights.py</extracomment>
        <translation>ihr Kopf nennt kein Experiment, daher sind die Schichten unbekannt</translation>
    </message>
    <message>
        <source>its layers have {needed:,} bytes of weights, and the file holds {size:,}</source>
        <extracomment>core/network/weights.py</extracomment>
        <translation>ihre Schichten haben {needed:,} Bytes an Gewichten, und die Datei hat {size:,}</translation>
    </message>
    <message>
        <source>its arrays aren&apos;t those of its layers: {names}</source>
        <extracomment>core/network/weights.py</extracomment>
        <translation>ihre Arrays sind nicht die ihrer Schichten: {names}</translation>
    </message>
    <message>
        <source>{name} holds {kind} instead of F32</source>
        <extracomment>core/network/weights.py</extracomment>
        <translation>{name} enthält {kind} statt F32</translation>
    </message>
    <message>
        <source>argument of {name}</source>
        <extracomment>core/value.py</extracomment>
        <translation>Argument von {name}</translation>
    </message>
    <message>
        <source>{name} needs {missing}; it takes {fields}</source>
        <extracomment>core/value.py</extracomment>
        <translation>{name} braucht {missing}; möglich sind {fields}</translation>
    </message>
    <message>
        <source>{name} takes {part}, each once; got {came} values</source>
        <extracomment>core/value.py</extracomment>
        <translation>{name} nimmt {part}, jedes einmal, nicht {came} Werte</translation>
    </message>
    <message>
        <source>{what} {share:g} can&apos;t part {samples}: it takes 2 at least</source>
        <extracomment>core/value.py</extracomment>
        <translation>{what} {share:g} kann {samples} nicht teilen: mindestens 2 sind nötig</translation>
    </message>
    <message>
        <source>{what} {share:g} keeps none of {count:,} samples aside: the least share is {least:g}</source>
        <extracomment>core/value.py</extracomment>
        <translation>{what} {share:g} behält keines von {count:,} Beispielen zurück: der kleinste Anteil ist {least:g}</translation>
    </message>
    <message>
        <source>Remove a neuron; the others keep what they have learned (- on a neuron)</source>
        <extracomment>playground/diagram/layer_buttons.py</extracomment>
        <translation>Ein Neuron entfernen; die anderen behalten, was sie gelernt haben (- auf einem Neuron)</translation>
    </message>
    <message>
        <source>Add a neuron to layer {number}</source>
        <extracomment>playground/diagram/layer_buttons.py</extracomment>
        <translation>Neuron zu Schicht {number} hinzufügen</translation>
    </message>
    <message>
        <source>Add a neuron, without a say yet (+ on a neuron)</source>
        <extracomment>playground/diagram/layer_buttons.py</extracomment>
        <translation>Ein Neuron hinzufügen, noch ohne Einfluss (+ auf einem Neuron)</translation>
    </message>
    <message numerus="yes">
        <source>{count} values</source>
        <extracomment>playground/diagram/plan/layer_columns.py, playground/layers/layer_stack.py</extracomment>
        <translation>
            <numerusform>{count} Wert</numerusform>
            <numerusform>{count} Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>channel {number}</source>
        <extracomment>playground/diagram/plan/picks.py</extracomment>
        <translation>Kanal {number}</translation>
    </message>
    <message>
        <source>neuron {number}</source>
        <extracomment>playground/diagram/plan/picks.py</extracomment>
        <translation>Neuron {number}</translation>
    </message>
    <message>
        <source>layer {number}, {name}</source>
        <extracomment>playground/diagram/plan/picks.py</extracomment>
        <translation>Schicht {number}, {name}</translation>
    </message>
    <message>
        <source>input {name}</source>
        <extracomment>playground/diagram/plan/picks.py</extracomment>
        <translation>Eingabe {name}</translation>
    </message>
    <message>
        <source>bias of {name}</source>
        <extracomment>playground/diagram/plan/picks.py</extracomment>
        <translation>Bias von {name}</translation>
    </message>
    <message>
        <source>Reload</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Open the file as it is now</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation>Die Datei öffnen, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Go on with what is here; saving writes it over the file</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation>Mit dem weitermachen, was hier ist; Speichern überschreibt die Datei</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>{name} isn&apos;t on the disk any more: it was moved, renamed or deleted. All is still here; Save writes it again.</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation>{name} ist nicht mehr auf dem Datenträger: verschoben, umbenannt oder gelöscht. Hier ist noch alles; Speichern schreibt es neu.</translation>
    </message>
    <message>
        <source>{name} was changed by others since it was opened or saved here.</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation>{name} wurde von anderen geändert, seit es hier geöffnet oder gespeichert wurde.</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>playground/document/document.py, playground/document/notes.py</extracomment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Documents (*{ends})</source>
        <extracomment>playground/document/file_kinds.py</extracomment>
        <translation>Dokumente (*{ends})</translation>
    </message>
    <message>
        <source>Settings alone (*{ends})</source>
        <extracomment>playground/document/file_kinds.py</extracomment>
        <translation>Nur Einstellungen (*{ends})</translation>
    </message>
    <message>
        <source>All that opens here (*{ends})</source>
        <extracomment>playground/document/file_kinds.py</extracomment>
        <translation>Alles, was sich hier öffnen lässt (*{ends})</translation>
    </message>
    <message>
        <source>Experiments (*{ends})</source>
        <extracomment>playground/document/file_kinds.py</extracomment>
        <translation>Experimente (*{ends})</translation>
    </message>
    <message>
        <source>Trained networks (*{ends})</source>
        <extracomment>playground/document/file_kinds.py</extracomment>
        <translation>Trainierte Netze (*{ends})</translation>
    </message>
    <message>
        <source>All files (*{ends})</source>
        <extracomment>playground/document/file_kinds.py</extracomment>
        <translation>Alle Dateien (*{ends})</translation>
    </message>
    <message>
        <source>A new experiment. Press Play.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>Ein neues Experiment. Start drücken.</translation>
    </message>
    <message>
        <source>Open a document</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>Ein Dokument öffnen</translation>
    </message>
    <message>
        <source>Opening {path}…</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>{path} wird geöffnet…</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Save the document</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>Das Dokument speichern</translation>
    </message>
    <message>
        <source>{stem} copy</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>{stem} Kopie</translation>
    </message>
    <message>
        <source>This is a copy of {before} now, without a file yet.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>Dies ist jetzt eine Kopie von {before}, noch ohne Datei.</translation>
    </message>
    <message>
        <source>what was changed since it was last saved</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>was seit dem letzten Speichern geändert wurde</translation>
    </message>
    <message>
        <source>what was changed since it was last saved, and the training up to step {step}</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>was seit dem letzten Speichern geändert wurde, und das Training bis Schritt {step}</translation>
    </message>
    <message>
        <source>Opened {name}: its training begins here.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>{name} ist geöffnet: Das Training beginnt hier.</translation>
    </message>
    <message>
        <source>Opened {name}.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>{name} ist geöffnet.</translation>
    </message>
    <message>
        <source>Opened {name}; {rows}.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>{name} ist geöffnet; {rows}.</translation>
    </message>
    <message>
        <source>This is a copy of {name}, without a file yet.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation>Dies ist eine Kopie von {name}, noch ohne Datei.</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <extracomment>playground/document/file_work.py, playground/export/writer.py</extracomment>
        <translation>der Speicher reicht dafür nicht</translation>
    </message>
    <message>
        <source>the program failed: {kind}: {error}</source>
        <extracomment>playground/document/file_work.py</extracomment>
        <translation>das Programm hat versagt: {kind}: {error}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>playground/document/file_work.py, playground/export/exporter.py, playground/sample/sample_table.py, playground/settings/source_row.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Your own words on this document; they are saved with it</source>
        <extracomment>playground/document/notes.py</extracomment>
        <translation>Eigene Worte zu diesem Dokument; sie werden mit ihm gespeichert</translation>
    </message>
    <message>
        <source>What you try, what you see, what to do next. Saved with the document.</source>
        <extracomment>playground/document/notes.py</extracomment>
        <translation>Was ausprobiert wird, was zu sehen ist, was als Nächstes kommt. Wird mit dem Dokument gespeichert.</translation>
    </message>
    <message>
        <source>This is longer than a document&apos;s notes may be: the end isn&apos;t kept.</source>
        <extracomment>playground/document/notes.py</extracomment>
        <translation>Das ist länger, als die Notizen eines Dokuments sein dürfen: Das Ende geht verloren.</translation>
    </message>
    <message>
        <source>{path} is open in another window: take another name, or close it there first</source>
        <extracomment>playground/document/on_disk.py</extracomment>
        <translation>{path} ist in einem anderen Fenster geöffnet: einen anderen Namen wählen oder es dort erst schließen</translation>
    </message>
    <message>
        <source>{path} can&apos;t be opened here: {error}</source>
        <extracomment>playground/document/on_disk.py</extracomment>
        <translation>{path} lässt sich hier nicht öffnen: {error}</translation>
    </message>
    <message>
        <source>{path} was changed by others since it was last opened or saved here</source>
        <extracomment>playground/document/on_disk.py</extracomment>
        <translation>{path} wurde von anderen geändert, seit es hier zuletzt geöffnet oder gespeichert wurde</translation>
    </message>
    <message>
        <source>Neural Network Playground</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Neural Network Playground</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t save</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>&amp;Nicht speichern</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Die Änderungen an {name} speichern?</translation>
    </message>
    <message>
        <source>Lost otherwise: {lost}.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Sonst geht verloren: {lost}.</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>&amp;Zurückkehren</translation>
    </message>
    <message>
        <source>Go back to {name} as it was saved last?</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Zu {name} zurückkehren, wie es zuletzt gespeichert wurde?</translation>
    </message>
    <message>
        <source>Lost then: {lost}.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Dann geht verloren: {lost}.</translation>
    </message>
    <message>
        <source>Throw away what {name} had?</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Wegwerfen, was {name} enthielt?</translation>
    </message>
    <message>
        <source>It is in no file: nothing brings it back.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Es ist in keiner Datei: Nichts bringt es zurück.</translation>
    </message>
    <message>
        <source>What the two windows save would overwrite each other. A copy is a document of its own, without a name.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Was die beiden Fenster speichern, würde sich gegenseitig überschreiben. Eine Kopie ist ein eigenes Dokument ohne Namen.</translation>
    </message>
    <message>
        <source>Open a &amp;copy</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Eine &amp;Kopie öffnen</translation>
    </message>
    <message>
        <source>{name} is open in another window already.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>{name} ist schon in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>Save &amp;over it</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>&amp;Überschreiben</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <extracomment>playground/document/questions.py, playground/frame/menus.py</extracomment>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Saved over it, what they wrote is gone.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Beim Überschreiben geht verloren, was andere geschrieben haben.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>{name} gibt es schon.</translation>
    </message>
    <message>
        <source>Replace it?</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation>Ersetzen?</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>playground/document/recent.py</extracomment>
        <translation>Zuletzt ge&amp;öffnet</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation>{name} wird gespeichert…</translation>
    </message>
    <message>
        <source>{name} holds the settings alone: Save as, with a name in {end}, keeps the training and notes, too.</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation>{name} enthält nur die Einstellungen: „Speichern unter“ mit einem Namen auf {end} behält auch Training und Notizen.</translation>
    </message>
    <message>
        <source>Saved {name}, {without}.</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation>{name} ist gespeichert, {without}.</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <extracomment>playground/document/saver.py, playground/sample/sample_table.py</extracomment>
        <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t saved.</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation>{name} ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>The file can&apos;t be saved</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation>Die Datei lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>{error}. Nothing is lost: save it elsewhere.</source>
        <extracomment>playground/document/saver.py, playground/sample/sample_table.py</extracomment>
        <translation>{error}. Nichts ist verloren: an einem anderen Ort speichern.</translation>
    </message>
    <message>
        <source>The experiment can&apos;t be copied as text</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation>Das Experiment lässt sich nicht als Text kopieren</translation>
    </message>
    <message>
        <source>The experiment is on the clipboard, as {count} characters: paste it anywhere.</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation>Das Experiment ist als {count} Zeichen in der Zwischenablage: Es lässt sich überall einfügen.</translation>
    </message>
    <message>
        <source>There is no experiment on the clipboard: copy a text that has nnplay1: in it.</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation>In der Zwischenablage ist kein Experiment: einen Text kopieren, in dem nnplay1: vorkommt.</translation>
    </message>
    <message>
        <source>The experiment can&apos;t be pasted</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation>Das Experiment lässt sich nicht einfügen</translation>
    </message>
    <message>
        <source>The experiment can&apos;t be opened here</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation>Das Experiment lässt sich hier nicht öffnen</translation>
    </message>
    <message>
        <source>Sets of images (*.npz *.csv *.gz *ubyte*);;All files (*)</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation>Bildersammlungen (*.npz *.csv *.gz *ubyte*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a set of images</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation>Eine Bildersammlung öffnen</translation>
    </message>
    <message>
        <source>Open a folder that has a folder of images for each class</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation>Einen Ordner öffnen, der für jede Klasse einen Ordner mit Bildern enthält</translation>
    </message>
    <message>
        <source>{title}: {done} of {total} MB</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation>{title}: {done} von {total} MB</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>{title} could not be fetched; of {file}: {trouble}. Try again later (what was fetched is kept), open a file you have, or use the included digits: they need no network</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation>{title} konnte nicht geholt werden; zu {file}: {trouble}. Später noch einmal versuchen (was schon da ist, bleibt), eine vorhandene Datei öffnen oder die mitgelieferten Ziffern nehmen: Sie brauchen kein Netz</translation>
    </message>
    <message>
        <source>{title} can&apos;t be written to {folder}: {reason}. Make room there, or name another folder in NN_PLAYGROUND_CACHE</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation>{title} kann nicht nach {folder} geschrieben werden: {reason}. Dort Platz schaffen oder in NN_PLAYGROUND_CACHE einen anderen Ordner nennen</translation>
    </message>
    <message>
        <source>{mirror} answered {answer}</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation>{mirror} antwortete {answer}</translation>
    </message>
    <message>
        <source>{mirror} was silent for {seconds:g} s</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation>{mirror} schwieg {seconds:g} s lang</translation>
    </message>
    <message>
        <source>{mirror} broke off</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation>{mirror} brach ab</translation>
    </message>
    <message>
        <source>{mirror} can&apos;t be reached</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation>{mirror} ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>{mirror} sent other bytes than the known ones</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation>{mirror} sandte andere Bytes als die bekannten</translation>
    </message>
    <message>
        <source>Stopped. What was downloaded is kept: Download goes on from there.</source>
        <extracomment>playground/downloads/fetcher.py</extracomment>
        <translation>Angehalten. Was geladen wurde, bleibt: „Herunterladen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Fetching failed by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/downloads/fetcher.py</extracomment>
        <translation>Das Herunterladen scheiterte an einem Fehler des Programms: {kind}: {error}</translation>
    </message>
    <message>
        <source>There is not enough memory for the images of {path}: use a part of them</source>
        <extracomment>playground/downloads/images_reader.py</extracomment>
        <translation>Für die Bilder von {path} reicht der Speicher nicht: nur einen Teil davon nehmen</translation>
    </message>
    <message>
        <source>Reading failed by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/downloads/images_reader.py</extracomment>
        <translation>Das Lesen scheiterte an einem Fehler des Programms: {kind}: {error}</translation>
    </message>
    <message>
        <source>Export the network as Python</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>Das Netz als Python exportieren</translation>
    </message>
    <message>
        <source>Export the weights</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>Die Gewichte exportieren</translation>
    </message>
    <message>
        <source>Export the curve</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>Die Kurve exportieren</translation>
    </message>
    <message>
        <source>Export points and predictions</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>Punkte und Vorhersagen exportieren</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>Bild &amp;exportieren…</translation>
    </message>
    <message>
        <source>Another picture is still being copied.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>Ein anderes Bild wird noch kopiert.</translation>
    </message>
    <message>
        <source>{title}: copied as a picture of {dpi} dpi, as it is large. Paste it into a document.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>{title}: als Bild mit {dpi} dpi kopiert, weil es groß ist. Es lässt sich in ein Dokument einfügen.</translation>
    </message>
    <message>
        <source>{title}: copied as a picture. Paste it into a document.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>{title}: als Bild kopiert. Es lässt sich in ein Dokument einfügen.</translation>
    </message>
    <message>
        <source>its name must say what it is: {kinds}</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>der Name muss sagen, was es ist: {kinds}</translation>
    </message>
    <message>
        <source>{name} is still being written.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>{name} wird noch geschrieben.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>{name} wird geschrieben …</translation>
    </message>
    <message>
        <source>{title}: written to {path}.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>{title}: geschrieben nach {path}.</translation>
    </message>
    <message>
        <source>Stopped: {name} isn&apos;t written.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>Angehalten: {name} ist nicht geschrieben.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t written</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation>{name} ist nicht geschrieben</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>playground/export/exporter.py, playground/teaching/my_digits.py</extracomment>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export picture</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Drag the picture into a document or a folder</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Das Bild in ein Dokument oder einen Ordner ziehen</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What the picture shows: all that is to be seen now</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Was das Bild zeigt: alles, was jetzt zu sehen ist</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>How wide the picture is on paper</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Wie breit das Bild auf Papier ist</translation>
    </message>
    <message>
        <source>The light theme&apos;s colours, on white; else those of the window</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Die Farben des hellen Themas, auf Weiß; sonst die des Fensters</translation>
    </message>
    <message>
        <source>Colours for paper</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Farben für Papier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Take &amp;again</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>&amp;Neu aufnehmen</translation>
    </message>
    <message>
        <source>Drag the picture into a document or a folder, or save or copy it.</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Das Bild in ein Dokument oder einen Ordner ziehen, oder es speichern oder kopieren.</translation>
    </message>
    <message>
        <source>{width} x {height} mm, as PNG {across} x {down} pixels ({dpi} dpi of at most {most}).</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>{width} x {height} mm, als PNG {across} x {down} Pixel ({dpi} dpi von höchstens {most}).</translation>
    </message>
    <message>
        <source>{width} x {height} mm, as PNG {across} x {down} pixels ({dpi} dpi).</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>{width} x {height} mm, als PNG {across} x {down} Pixel ({dpi} dpi).</translation>
    </message>
    <message>
        <source>Text is {points} pt high: hard to read; make it wider.</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Text ist {points} pt hoch: schwer zu lesen; breiter machen.</translation>
    </message>
    <message>
        <source>Text is {points} pt high.</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>Text ist {points} pt hoch.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: its name must end with {ends}.</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation>{name} kann nicht geschrieben werden: Der Name muss auf {ends} enden.</translation>
    </message>
    <message>
        <source>a fault of the program, {kind}: {error}</source>
        <extracomment>playground/export/writer.py</extracomment>
        <translation>ein Fehler des Programms, {kind}: {error}</translation>
    </message>
    <message numerus="yes">
        <source>Film of {count} frames, {seconds} s</source>
        <extracomment>playground/film/film.py</extracomment>
        <translation>
            <numerusform>Film mit {count} Bild, {seconds} s</numerusform>
            <numerusform>Film mit {count} Bildern, {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>there is nothing to see yet: not one frame was taken</source>
        <extracomment>playground/film/film.py</extracomment>
        <translation>es gibt noch nichts zu sehen: Kein Bild wurde aufgenommen</translation>
    </message>
    <message>
        <source>a film is a .gif or an .mp4; got {name}</source>
        <extracomment>playground/film/film.py</extracomment>
        <translation>ein Film ist ein .gif oder ein .mp4, nicht {name}</translation>
    </message>
    <message>
        <source>an .mp4 needs the extra video: {install}; a .gif needs nothing more</source>
        <extracomment>playground/film/film.py</extracomment>
        <translation>ein .mp4 braucht die Erweiterung video: {install}; ein .gif braucht nichts weiter</translation>
    </message>
    <message>
        <source>Record as a film</source>
        <extracomment>playground/film/recorder.py</extracomment>
        <translation>Als Film aufnehmen</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>playground/film/recorder.py</extracomment>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>This can&apos;t be recorded</source>
        <extracomment>playground/film/recorder.py</extracomment>
        <translation>Das lässt sich nicht aufnehmen</translation>
    </message>
    <message>
        <source>Recording: press Play. Training begins slowly for it; Ctrl+Shift+R stops, and writes the film.</source>
        <extracomment>playground/film/recorder.py</extracomment>
        <translation>Aufnahme läuft: Start drücken. Das Training beginnt dafür langsam; Strg+Umschalt+R hält an und schreibt den Film.</translation>
    </message>
    <message>
        <source>{test_score} right</source>
        <extracomment>playground/film/stage.py</extracomment>
        <translation>{test_score} richtig</translation>
    </message>
    <message>
        <source>epoch {epoch}   step {step}   loss {loss}   test: {score}</source>
        <extracomment>playground/film/stage.py</extracomment>
        <translation>Epoche {epoch}   Schritt {step}   Verlust {loss}   Test: {score}</translation>
    </message>
    <message>
        <source>Guided experiments</source>
        <extracomment>playground/guide/column.py, playground/guide/panel.py, playground/guide/stops.py</extracomment>
        <translation>Geführte Experimente</translation>
    </message>
    <message>
        <source>The ten that come along</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>Die zehn mitgelieferten</translation>
    </message>
    <message>
        <source>Scenes (*.toml);;All files (*)</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>Szenen (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open scenes of your own</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>Eigene Szenen öffnen</translation>
    </message>
    <message>
        <source>These scenes can&apos;t be used</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>Diese Szenen sind nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>Write a copy to edit</source>
        <extracomment>playground/guide/course.py, playground/words/asker.py</extracomment>
        <translation>Eine Kopie zum Bearbeiten schreiben</translation>
    </message>
    <message>
        <source>The copy can&apos;t be written</source>
        <extracomment>playground/guide/course.py, playground/words/asker.py</extracomment>
        <translation>Die Kopie kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Written to {file}. Edit it in any text editor: the list shows it anew.</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>Nach {file} geschrieben. In jedem Texteditor zu bearbeiten: Die Liste zeigt es neu.</translation>
    </message>
    <message>
        <source>Done.</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>Geschafft.</translation>
    </message>
    <message>
        <source>{title}: step {number} is ticked.</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>{title}: Schritt {number} ist abgehakt.</translation>
    </message>
    <message>
        <source>Scenes of your own</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Eigene Szenen</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>playground/guide/bubble.py, playground/guide/panel.py</extracomment>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave the guided experiments (Escape)</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Die geführten Experimente verlassen (Esc)</translation>
    </message>
    <message>
        <source>Open scenes of your own…</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Eigene Szenen öffnen…</translation>
    </message>
    <message>
        <source>Write a copy to edit…</source>
        <extracomment>playground/guide/panel.py, playground/words/words_window.py</extracomment>
        <translation>Eine Kopie zum Bearbeiten schreiben…</translation>
    </message>
    <message>
        <source>Close the scenes of your own</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Die eigenen Szenen schließen</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>playground/guide/panel.py, playground/words/popover.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before, or the list</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Der Schritt davor, oder die Liste</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>playground/guide/bubble.py, playground/guide/panel.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on, whether it is ticked or not</source>
        <extracomment>playground/guide/bubble.py, playground/guide/panel.py</extracomment>
        <translation>Weitergehen, ob abgehakt oder nicht</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Guided experiment: {title}</source>
        <extracomment>playground/guide/stage.py</extracomment>
        <translation>Geführtes Experiment: {title}</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>playground/languages/chosen.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Re&amp;cord as a film…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Als &amp;Film aufnehmen…</translation>
    </message>
    <message>
        <source>Stop re&amp;cording, write the film</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Aufnahme been&amp;den, Film schreiben</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Start oder Pause</translation>
    </message>
    <message>
        <source>One &amp;batch</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Ein &amp;Batch</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Eine &amp;Epoche</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Neuer Startwert</translation>
    </message>
    <message>
        <source>Dia&amp;gram</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Diagra&amp;mm</translation>
    </message>
    <message>
        <source>Page in its own &amp;window</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Seite in eigenem Fens&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Open scenes of your own…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Eigene Szenen ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Write a copy to edit…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Eine Kopie zum Bearbeiten &amp;schreiben…</translation>
    </message>
    <message>
        <source>&amp;Network as Python…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Netz als Python…</translation>
    </message>
    <message>
        <source>&amp;Weights…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Gewichte…</translation>
    </message>
    <message>
        <source>&amp;Curve as CSV…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Kurve als CSV…</translation>
    </message>
    <message>
        <source>P&amp;oints and predictions as CSV…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>P&amp;unkte und Vorhersagen als CSV…</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Alt+Auf, Alt+Ab</translation>
    </message>
    <message>
        <source>Move the layer whose card has the focus</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Die Schicht verschieben, deren Karte den Fokus hat</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Remove it</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Sie entfernen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>In the diagram: from neuron to neuron, with Shift from edge to edge</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Im Diagramm: von Neuron zu Neuron, mit Umschalt von Verbindung zu Verbindung</translation>
    </message>
    <message>
        <source>Enter, Delete, Page Up</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Eingabe, Entf, Bild auf</translation>
    </message>
    <message>
        <source>In the diagram: set a weight or bias; switch off or cut; the next page of a wide layer</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Im Diagramm: ein Gewicht oder einen Bias setzen; ausschalten oder trennen; die nächste Seite einer breiten Schicht</translation>
    </message>
    <message>
        <source>P</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>P</translation>
    </message>
    <message>
        <source>On the picture: paint, or ask again; then A, S, E, M, J choose a tool, 1 to 6 the class</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Auf dem Bild: malen, oder wieder fragen; dann wählen A, S, E, M, J ein Werkzeug, 1 bis 6 die Klasse</translation>
    </message>
    <message>
        <source>Enter, [ and ], Delete</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Eingabe, [ und ], Entf</translation>
    </message>
    <message>
        <source>Painting: do what the tool does at the ring, its radius, clear; arrows move the ring</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Beim Malen: tun, was das Werkzeug am Ring tut, sein Radius, leeren; Pfeiltasten bewegen den Ring</translation>
    </message>
    <message>
        <source>T, O, E, R, Delete</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>T, O, E, R, Entf</translation>
    </message>
    <message>
        <source>On the board: test digit, image, eraser, replay, clear</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Auf der Zeichenfläche: Testziffer, Bild, Radierer, abspielen, leeren</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <extracomment>core/data/images/image_sets.py, playground/frame/keyboard.py</extracomment>
        <translation>0 bis 9</translation>
    </message>
    <message>
        <source>Teach it</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Sie lehren</translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Grenze</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Zeichnen</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>B&amp;eispiel</translation>
    </message>
    <message>
        <source>&amp;Instruments</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Instrumente</translation>
    </message>
    <message>
        <source>S&amp;pace</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Raum</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>T&amp;hema</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Standard &amp;layout</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Standard&amp;anordnung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guided experiments</source>
        <extracomment>playground/frame/keyboard.py, playground/frame/menus.py, playground/guide/panel.py</extracomment>
        <translation>&amp;Geführte Experimente</translation>
    </message>
    <message>
        <source>class {number}</source>
        <extracomment>core/data/data.py, playground/confusion/confusion_in_words.py</extracomment>
        <translation>Klasse {number}</translation>
    </message>
    <message>
        <source>Two moons</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Zwei Monde</translation>
    </message>
    <message>
        <source>Circles</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>XOR</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Gaussian blobs</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Gauß-Wolken</translation>
    </message>
    <message>
        <source>Spirals</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Spiralen</translation>
    </message>
    <message>
        <source>Sine: y of x</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Sinus: y von x</translation>
    </message>
    <message>
        <source>Steps: y of x</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Stufen: y von x</translation>
    </message>
    <message>
        <source>Noisy line: y of x</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Verrauschte Gerade: y von x</translation>
    </message>
    <message>
        <source>Plane: y of x1, x2</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Ebene: y von x1, x2</translation>
    </message>
    <message>
        <source>Hills: y of x1, x2</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Hügel: y von x1, x2</translation>
    </message>
    <message>
        <source>My points</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Meine Punkte</translation>
    </message>
    <message>
        <source>My points: y of x</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Meine Punkte: y von x</translation>
    </message>
    <message>
        <source>My points: y of x1, x2</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Meine Punkte: y von x1, x2</translation>
    </message>
    <message>
        <source>Digits (MNIST sample)</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Ziffern (Auszug aus MNIST)</translation>
    </message>
    <message>
        <source>MNIST, all 70,000</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>MNIST, alle 70.000</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>Images of your own</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Eigene Bilder</translation>
    </message>
    <message>
        <source>Table from a file</source>
        <extracomment>core/data/datasets.py</extracomment>
        <translation>Tabelle aus einer Datei</translation>
    </message>
    <message>
        <source>Each neuron&apos;s small picture: the first layer draws single lines, the second puts them together.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Das kleine Bild jedes Neurons: Die erste Schicht zieht einzelne Linien, die zweite setzt sie zusammen.</translation>
    </message>
    <message>
        <source>Take neurons away, one by one, until the boundary no longer bends around the moons.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Neuronen wegnehmen, eines nach dem anderen, bis sich die Grenze nicht mehr um die Monde biegt.</translation>
    </message>
    <message>
        <source>The boundary bends in straight pieces: each ReLU neuron adds one.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Grenze biegt sich in geraden Stücken: Jedes ReLU-Neuron fügt eines hinzu.</translation>
    </message>
    <message>
        <source>Choose tanh in both layers, reset and train again: now the boundary is round.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>In beiden Schichten tanh wählen, zurücksetzen und wieder trainieren: Jetzt ist die Grenze rund.</translation>
    </message>
    <message>
        <source>The network closes a ring around the inner class, though each neuron draws only a straight line.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Das Netz schließt einen Ring um die innere Klasse, obwohl jedes Neuron nur eine gerade Linie zieht.</translation>
    </message>
    <message>
        <source>Take x1² and x2² as features and remove both hidden layers: with the right inputs one line is enough.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>x1² und x2² als Merkmale nehmen und beide verborgenen Schichten entfernen: Mit den richtigen Eingaben genügt eine Gerade.</translation>
    </message>
    <message>
        <source>No single line parts these classes: watch the hidden neurons share the work.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Keine einzelne Gerade trennt diese Klassen: zusehen, wie sich die verborgenen Neuronen die Arbeit teilen.</translation>
    </message>
    <message>
        <source>Go down to 2 hidden neurons, then to 1, and see where it can&apos;t succeed any more.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Auf 2 verborgene Neuronen gehen, dann auf 1, und sehen, ab wann es nicht mehr gelingen kann.</translation>
    </message>
    <message>
        <source>Where three colours meet, the network is unsure: click there to ask why.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Wo drei Farben zusammenkommen, ist das Netz unsicher: ein Klick dort fragt, warum.</translation>
    </message>
    <message>
        <source>Raise the noise until the blobs run into each other, and see which accuracy is left.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Das Rauschen erhöhen, bis die Wolken ineinanderlaufen, und sehen, welche Genauigkeit bleibt.</translation>
    </message>
    <message>
        <source>The arms grow from the middle outwards: what is simple is learned first.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Arme wachsen von der Mitte nach außen: Das Einfache wird zuerst gelernt.</translation>
    </message>
    <message>
        <source>Remove a hidden layer, and see how many neurons the other one needs to make up for it.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Eine verborgene Schicht entfernen und sehen, wie viele Neuronen die andere dafür braucht.</translation>
    </message>
    <message>
        <source>The curve that the network draws finds the slope first, and the bends later.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Kurve, die das Netz zeichnet, findet zuerst die Steigung und später die Bögen.</translation>
    </message>
    <message>
        <source>Choose relu in both layers: the curve is made of straight pieces now.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>In beiden Schichten relu wählen: Jetzt besteht die Kurve aus geraden Stücken.</translation>
    </message>
    <message>
        <source>A smooth function tries to be a staircase: the corners come last.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Eine glatte Funktion versucht, eine Treppe zu sein: Die Ecken kommen zuletzt.</translation>
    </message>
    <message>
        <source>Halve the neurons until the network has to leave a step out.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Neuronen halbieren, bis das Netz eine Stufe auslassen muss.</translation>
    </message>
    <message>
        <source>One neuron, one weight, one bias: this is linear regression, and it is done in a few epochs.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Ein Neuron, ein Gewicht, ein Bias: Das ist lineare Regression, und in wenigen Epochen ist sie fertig.</translation>
    </message>
    <message>
        <source>Raise the rate step by step until the loss jumps instead of falling.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Lernrate Schritt für Schritt erhöhen, bis der Verlust springt, statt zu fallen.</translation>
    </message>
    <message>
        <source>Two weights and a bias are all there is: read them in the diagram.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Zwei Gewichte und ein Bias sind alles: Im Diagramm sind sie abzulesen.</translation>
    </message>
    <message>
        <source>Choose the data set Hills: a plane can&apos;t follow them until you add a hidden layer.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Den Datensatz „Hügel“ wählen: Eine Ebene kann ihnen nicht folgen, bis eine verborgene Schicht dazukommt.</translation>
    </message>
    <message>
        <source>The colour bar: the network finds where it is high long before it knows how high.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Farbskala: Das Netz findet lange, bevor es weiß, wie hoch, heraus, wo es hoch ist.</translation>
    </message>
    <message>
        <source>Go from 32 neurons to 8, and see which hill is left out.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Von 32 Neuronen auf 8 gehen und sehen, welcher Hügel wegfällt.</translation>
    </message>
    <message>
        <source>The confusion matrix: which digits are taken for which, and would you have read them?</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Konfusionsmatrix: Welche Ziffern werden für welche gehalten, und wären sie selbst zu lesen gewesen?</translation>
    </message>
    <message>
        <source>Draw a digit yourself (Ctrl+D), in a corner of the board, or very thin.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Selbst eine Ziffer zeichnen (Strg+D), in einer Ecke der Fläche oder ganz dünn.</translation>
    </message>
    <message>
        <source>How little 12 times as many digits gain: 98 % instead of 95 %, for 12 times the time.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Wie wenig 12-mal so viele Ziffern bringen: 98 % statt 95 %, in 12-mal so viel Zeit.</translation>
    </message>
    <message>
        <source>Switch shifts and rotations on in Augmentation, and see training and test come closer together.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Verschieben und Drehen unter Augmentierung einschalten und sehen, wie Training und Test näher zusammenrücken.</translation>
    </message>
    <message>
        <source>Shirt, T-shirt, pullover, coat: the confusion matrix says what a network can&apos;t see in 28 x 28 pixels.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Hemd, T-Shirt, Pullover, Mantel: Die Konfusionsmatrix sagt, was ein Netz auf 28 x 28 Pixeln nicht sehen kann.</translation>
    </message>
    <message>
        <source>Put a Conv2D layer and a max pool before the Flatten, and see which confusions go.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Eine Conv2D-Schicht und ein Max-Pooling vor das Flatten setzen und sehen, welche Verwechslungen verschwinden.</translation>
    </message>
    <message>
        <source>The first layer&apos;s filters in the diagram, and what each of them finds in a digit.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Filter der ersten Schicht im Diagramm, und was jeder von ihnen in einer Ziffer findet.</translation>
    </message>
    <message>
        <source>Remove the second Conv2D with its pool: fewer layers, more parameters. Why?</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die zweite Conv2D-Schicht mit ihrem Pooling entfernen: weniger Schichten, mehr Parameter. Warum?</translation>
    </message>
    <message>
        <source>The gradients in Instruments: over the skip connection they reach the first layer undiminished.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Gradienten unter Instrumente: Über die Skip-Verbindung erreichen sie die erste Schicht ungeschwächt.</translation>
    </message>
    <message>
        <source>Remove the join, and compare how fast the loss falls without it.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Zusammenführung entfernen und vergleichen, wie schnell der Verlust ohne sie fällt.</translation>
    </message>
    <message>
        <source>Three probabilities that add up to 1 at every place: that is what softmax does.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Drei Wahrscheinlichkeiten, die sich überall zu 1 summieren: Das macht Softmax.</translation>
    </message>
    <message>
        <source>Train only with x1 as a feature, and see which classes it can still tell apart.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Nur mit x1 als Merkmal trainieren und sehen, welche Klassen noch zu unterscheiden sind.</translation>
    </message>
    <message>
        <source>The smooth loss: one step an epoch, over all points at once, has no noise in it.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Der glatte Verlust: Ein Schritt je Epoche, über alle Punkte auf einmal, enthält kein Rauschen.</translation>
    </message>
    <message>
        <source>Set the batch size to 10: the same epochs are 90 times as many steps now.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Die Batchgröße auf 10 setzen: Dieselben Epochen sind jetzt 90-mal so viele Schritte.</translation>
    </message>
    <message>
        <source>Three hidden neurons make three bends at most: count them.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Drei verborgene Neuronen machen höchstens drei Knicke: nachzählen.</translation>
    </message>
    <message>
        <source>Another seed: sometimes a neuron dies at the start, and only two bends are left.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Ein anderer Startwert: Manchmal stirbt ein Neuron am Anfang, und nur zwei Knicke bleiben.</translation>
    </message>
    <message>
        <source>Test loss beside training loss: with 3,750 points and 64 neurons they stay together.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Testverlust neben Trainingsverlust: Mit 3.750 Punkten und 64 Neuronen bleiben sie beieinander.</translation>
    </message>
    <message>
        <source>Go down to 100 samples, and watch them part.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Auf 100 Beispiele heruntergehen und zusehen, wie sie sich trennen.</translation>
    </message>
    <message>
        <source>How the rate of 3 works: with sigmoids and squared errors the gradients are tiny.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Wie die Lernrate 3 wirkt: Mit Sigmoiden und quadratischen Fehlern sind die Gradienten winzig.</translation>
    </message>
    <message>
        <source>Choose softmax and cross-entropy, and the rate that suits them: a tenth, or less.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Softmax und Kreuzentropie wählen und die Lernrate, die zu ihnen passt: ein Zehntel oder weniger.</translation>
    </message>
    <message>
        <source>An empty plane: a click adds a point of the chosen class, a drag sprays more.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Eine leere Ebene: Ein Klick setzt einen Punkt der gewählten Klasse, Ziehen sprüht mehr.</translation>
    </message>
    <message>
        <source>Paint two classes, press Play, and paint on while it trains: put a point where it is sure.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation>Zwei Klassen malen, Start drücken und beim Training weitermalen: einen Punkt dorthin setzen, wo es sicher ist.</translation>
    </message>
    <message>
        <source>Most telling neurons first</source>
        <extracomment>playground/diagram/diagram.py</extracomment>
        <translation>Die aussagekräftigsten Neuronen zuerst</translation>
    </message>
    <message>
        <source>in order</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>der Reihe nach</translation>
    </message>
    <message>
        <source>most telling first</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>aussagekräftigste zuerst</translation>
    </message>
    <message>
        <source>Type which neuron, such as 5, or 5 of layer 2, and press Enter; 2.5 is neuron 5 of layer 2, too</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Eingeben, welches Neuron, etwa 5 oder 5 in Schicht 2, und Eingabetaste drücken; 2.5 ist ebenfalls Neuron 5 von Schicht 2</translation>
    </message>
    <message>
        <source>Go to neuron</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Zu Neuron gehen</translation>
    </message>
    <message>
        <source>In which order the neurons of a wide layer stand, page by page</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>In welcher Reihenfolge die Neuronen einer breiten Schicht stehen, Seite für Seite</translation>
    </message>
    <message>
        <source>Order of neurons</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Reihenfolge der Neuronen</translation>
    </message>
    <message>
        <source>Go to neuron …</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Zu Neuron gehen …</translation>
    </message>
    <message>
        <source>Neuron …</source>
        <extracomment>playground/diagram/diagram_page.py</extracomment>
        <translation>Neuron …</translation>
    </message>
    <message>
        <source>Type a neuron&apos;s number, such as 5, or 5 of layer 2; got {text}.</source>
        <extracomment>playground/diagram/finding.py</extracomment>
        <translation>Die Nummer eines Neurons eingeben, etwa 5 oder 5 in Schicht 2; eingegeben: {text}.</translation>
    </message>
    <message>
        <source>Layer {layer} has no neuron {number} in the diagram: it has 1 to {last}.</source>
        <extracomment>playground/diagram/finding.py</extracomment>
        <translation>Schicht {layer} hat im Diagramm kein Neuron {number}: es gibt 1 bis {last}.</translation>
    </message>
    <message>
        <source>This layer has no neuron {number} in the diagram: it has 1 to {last}.</source>
        <extracomment>playground/diagram/finding.py</extracomment>
        <translation>Diese Schicht hat im Diagramm kein Neuron {number}: es gibt 1 bis {last}.</translation>
    </message>
    <message>
        <source>Tour</source>
        <extracomment>playground/guide/bubble.py, playground/guide/tour.py</extracomment>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <extracomment>playground/guide/bubble.py</extracomment>
        <translation>Den Rundgang verlassen</translation>
    </message>
    <message>
        <source>Leave the tour (Escape)</source>
        <extracomment>playground/guide/bubble.py</extracomment>
        <translation>Den Rundgang verlassen (Esc)</translation>
    </message>
    <message>
        <source>Ten small experiments that say what to do, and see for themselves that it was done</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation>Zehn kleine Experimente, die sagen, was zu tun ist, und selbst sehen, dass es getan ist</translation>
    </message>
    <message>
        <source>New here? A tour of 3 minutes</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation>Neu hier? Rundgang (3 min)</translation>
    </message>
    <message>
        <source>It leads over the real controls (Help &gt; Tour)</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation>Er führt über die echten Bedienelemente (Hilfe &gt; Rundgang)</translation>
    </message>
    <message>
        <source>No tour</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation>Kein Rundgang</translation>
    </message>
    <message>
        <source>Don&apos;t offer it any more</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation>Ihn nicht mehr anbieten</translation>
    </message>
    <message>
        <source>**Look at this:**</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>**Darauf achten:**</translation>
    </message>
    <message>
        <source>**Then change:**</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>**Dann ändern:**</translation>
    </message>
    <message>
        <source>Drag to draw the line that you expect</source>
        <extracomment>playground/guide/prediction/predicting.py</extracomment>
        <translation>Ziehen zeichnet die erwartete Linie</translation>
    </message>
    <message>
        <source>This is a network that knows nothing yet. Press **Play**.</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Das ist ein Netz, das noch nichts weiß. **Start** drücken.</translation>
    </message>
    <message>
        <source>How many points it gets right: those it trains on, and those it has never seen. Wait for 95 % of these.</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Wie viele Punkte es richtig einordnet: die, mit denen es trainiert, und die, die es nie gesehen hat. Warten, bis es 95 % von diesen sind.</translation>
    </message>
    <message>
        <source>The colour behind the points is its answer everywhere. Click a place, and it says why it answers so.</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Die Farbe hinter den Punkten ist überall seine Antwort. Ein Klick irgendwohin zeigt, warum es so antwortet.</translation>
    </message>
    <message>
        <source>Each neuron has a map of its own, each line is a weight. Point at a neuron: the picture shows its map.</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Jedes Neuron hat seine eigene Karte, jede Linie ist ein Gewicht. Auf ein Neuron zeigen: Das Bild zeigt seine Karte.</translation>
    </message>
    <message>
        <source>Now build: give the network another neuron, by a layer&apos;s **+** here, or by **Neurons** under **Layers**.</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Jetzt bauen: dem Netz noch ein Neuron geben, hier mit dem **+** einer Schicht oder mit **Neuronen** unter **Schichten**.</translation>
    </message>
    <message>
        <source>The loss is what it makes small. Solid: training, dashed: test. Where it jumps, steps are too large.</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Der Verlust ist das, was es klein macht. Durchgezogen: Training, gestrichelt: Test. Wo er springt, sind die Schritte zu groß.</translation>
    </message>
    <message>
        <source>That was the tour, and this is your own network: {parameters} parameters, {accuracy} of the test points right. Ctrl+S keeps it. What to try next:</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Das war der Rundgang, und dies ist jetzt das eigene Netz: {parameters} Parameter, {accuracy} der Testpunkte richtig. Strg+S behält es. Was als Nächstes kommen kann:</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Eine Ziffer zeichnen</translation>
    </message>
    <message>
        <source>Open your own data…</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Eigene Daten öffnen…</translation>
    </message>
    <message>
        <source>Vanishing</source>
        <extracomment>playground/instruments/findings.py</extracomment>
        <translation>Verschwindend</translation>
    </message>
    <message>
        <source>Exploding</source>
        <extracomment>playground/instruments/findings.py</extracomment>
        <translation>Explodierend</translation>
    </message>
    <message>
        <source>Dead neurons</source>
        <extracomment>playground/instruments/findings.py</extracomment>
        <translation>Tote Neuronen</translation>
    </message>
    <message>
        <source>Saturated</source>
        <extracomment>playground/instruments/findings.py, playground/instruments/lines.py</extracomment>
        <translation>Gesättigt</translation>
    </message>
    <message>
        <source>Stalled</source>
        <extracomment>playground/instruments/findings.py</extracomment>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>The instruments show a network as it trains: gradients, steps, dead neurons. There is nothing to measure yet.</source>
        <extracomment>playground/instruments/findings.py</extracomment>
        <translation>Die Instrumente zeigen ein Netz beim Training: Gradienten, Schritte, tote Neuronen. Noch gibt es nichts zu messen.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <extracomment>playground/instruments/findings.py</extracomment>
        <translation>Es wird gemessen…</translation>
    </message>
    <message>
        <source>What the instruments say</source>
        <extracomment>playground/instruments/findings.py</extracomment>
        <translation>Was die Instrumente sagen</translation>
    </message>
    <message>
        <source>activations</source>
        <extracomment>playground/instruments/histograms.py</extracomment>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>weights</source>
        <extracomment>playground/instruments/histograms.py</extracomment>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Histograms of activations and weights</source>
        <extracomment>playground/instruments/histograms.py</extracomment>
        <translation>Histogramme von Aktivierungen und Gewichten</translation>
    </message>
    <message>
        <source>Where values lie now. Heights are square roots of shares, so that small ones can be seen; the numbers below are the edges. Click a row to see it over time</source>
        <extracomment>playground/instruments/histograms.py</extracomment>
        <translation>Wo die Werte jetzt liegen. Höhen sind Wurzeln der Anteile, damit kleine zu sehen sind; die Zahlen darunter sind die Ränder. Ein Klick auf eine Zeile zeigt sie im Lauf der Zeit</translation>
    </message>
    <message>
        <source>{low} to {high}: {share} of weights</source>
        <extracomment>playground/instruments/histograms.py</extracomment>
        <translation>{low} bis {high}: {share} der Gewichte</translation>
    </message>
    <message>
        <source>{low} to {high}: {share} of activations</source>
        <extracomment>playground/instruments/histograms.py</extracomment>
        <translation>{low} bis {high}: {share} der Aktivierungen</translation>
    </message>
    <message>
        <source>Gradients</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>The size of gradients and steps</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Die Größe von Gradienten und Schritten</translation>
    </message>
    <message>
        <source>How many neurons are dead or saturated</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Wie viele Neuronen tot oder gesättigt sind</translation>
    </message>
    <message>
        <source>Histograms</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>The distribution of activations and weights, now and over time</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Die Verteilung von Aktivierungen und Gewichten, jetzt und im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Instruments</source>
        <extracomment>playground/frame/tabs.py, playground/instruments/instruments_page.py</extracomment>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>Bar under the mouse</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Balken unter der Maus</translation>
    </message>
    <message>
        <source>batch norm</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>&lt;b&gt;{layer}&lt;/b&gt; over time</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>&lt;b&gt;{layer}&lt;/b&gt; im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Earlier: {what}, last seen at epoch {epoch}.</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Zuvor: {what}, zuletzt in Epoche {epoch} gesehen.</translation>
    </message>
    <message>
        <source>Measuring what came before…</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Die früheren Epochen werden noch ausgemessen…</translation>
    </message>
    <message>
        <source>Nothing is trained yet.</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Noch ist nichts trainiert.</translation>
    </message>
    <message>
        <source>Watched since epoch {epoch}.</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Beobachtet seit Epoche {epoch}.</translation>
    </message>
    <message>
        <source>Gaps: not measured.</source>
        <extracomment>playground/instruments/instruments_page.py</extracomment>
        <translation>Lücken: nicht gemessen.</translation>
    </message>
    <message>
        <source>Each layer&apos;s colour in the plots. Choose the one whose histograms are shown over time: click, or arrows</source>
        <extracomment>playground/instruments/legend.py</extracomment>
        <translation>Die Farbe jeder Schicht in den Kurven. Klick oder Pfeiltasten wählen die, deren Histogramme im Lauf der Zeit gezeigt werden</translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>playground/frame/tabs.py, playground/instruments/legend.py</extracomment>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Chosen: {titles}</source>
        <extracomment>playground/instruments/legend.py</extracomment>
        <translation>Gewählt: {titles}</translation>
    </message>
    <message>
        <source>Gradient per weight</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Gradient je Gewicht</translation>
    </message>
    <message>
        <source>The root of the mean square of dL/dw over a layer&apos;s weights and biases, of the loss alone, for the same few hundred training samples each time. Far apart, layers learn at very different speeds</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Die Wurzel des mittleren Quadrats von dL/dw über Gewichte und Bias-Werte einer Schicht, vom Verlust allein, jedes Mal für dieselben paar Hundert Trainingsbeispiele. Liegen sie weit auseinander, lernen die Schichten sehr verschieden schnell</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Schritt / Gewicht</translation>
    </message>
    <message>
        <source>The size of the optimizer&apos;s next step over the size of the weights (root of mean squares). About 0.001, the dashed line, is usual; 0.1 is far too fast, at a millionth nothing moves</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Die Größe des nächsten Schritts des Optimierers im Verhältnis zur Größe der Gewichte (Wurzeln der mittleren Quadrate). Etwa 0,001, die gestrichelte Linie, ist üblich; 0,1 ist viel zu schnell, bei einem Millionstel bewegt sich nichts</translation>
    </message>
    <message>
        <source>Dead</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Tot</translation>
    </message>
    <message>
        <source>The share of a layer&apos;s neurons that give the same for every sample</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Der Anteil der Neuronen einer Schicht, die für jedes Beispiel dasselbe liefern</translation>
    </message>
    <message>
        <source>The share of a layer&apos;s neurons that stand at a flat end</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Der Anteil der Neuronen einer Schicht, die an einem flachen Ende stehen</translation>
    </message>
    <message>
        <source>epoch</source>
        <extracomment>playground/instruments/lines.py, playground/score/curves.py</extracomment>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>% of neurons</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>% der Neuronen</translation>
    </message>
    <message>
        <source>{title} under the mouse</source>
        <extracomment>playground/instruments/lines.py, playground/score/curves.py</extracomment>
        <translation>{title} unter der Maus</translation>
    </message>
    <message>
        <source>Measured from every layer while it trains</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Wird an jeder Schicht gemessen, während sie trainiert</translation>
    </message>
    <message>
        <source>epoch {epoch}: {layer} · {value}</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Epoche {epoch}: {layer} · {value}</translation>
    </message>
    <message>
        <source>Activations over time</source>
        <extracomment>playground/instruments/ridge.py</extracomment>
        <translation>Aktivierungen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>The chosen layer&apos;s activations: from the first seen (behind) to now (in front). Heights are square roots</source>
        <extracomment>playground/instruments/ridge.py</extracomment>
        <translation>Die Aktivierungen der gewählten Schicht: von den ersten (hinten) bis jetzt (vorn). Höhen sind Quadratwurzeln</translation>
    </message>
    <message>
        <source>This layer has no activations</source>
        <extracomment>playground/instruments/ridge.py</extracomment>
        <translation>Diese Schicht hat keine Aktivierungen</translation>
    </message>
    <message>
        <source>Weights over time</source>
        <extracomment>playground/instruments/ridge.py</extracomment>
        <translation>Gewichte im Lauf der Zeit</translation>
    </message>
    <message>
        <source>The chosen layer&apos;s weights: from the first seen (behind) to now (in front). Heights are square roots</source>
        <extracomment>playground/instruments/ridge.py</extracomment>
        <translation>Die Gewichte der gewählten Schicht: von den ersten (hinten) bis jetzt (vorn). Höhen sind Quadratwurzeln</translation>
    </message>
    <message>
        <source>This layer has no weights</source>
        <extracomment>playground/instruments/ridge.py</extracomment>
        <translation>Diese Schicht hat keine Gewichte</translation>
    </message>
    <message>
        <source>Dead and saturated neurons</source>
        <extracomment>playground/instruments/units.py</extracomment>
        <translation>Tote und gesättigte Neuronen</translation>
    </message>
    <message>
        <source>Dead: gives the same for every sample (0, of relu). Saturated: at least 95 % of a neuron&apos;s values lie where sigmoid, tanh or softmax have less than 5 % of their steepest slope; a sure output is meant to</source>
        <extracomment>playground/instruments/units.py</extracomment>
        <translation>Tot: liefert für jedes Beispiel dasselbe (0, bei ReLU). Gesättigt: Mindestens 95 % der Werte eines Neurons liegen dort, wo Sigmoid, tanh oder Softmax weniger als 5 % ihrer steilsten Steigung haben; bei einer sicheren Ausgabe soll das so sein</translation>
    </message>
    <message>
        <source>{title}: {dead} of {units} dead, {saturated} saturated</source>
        <extracomment>playground/instruments/units.py</extracomment>
        <translation>{title}: {dead} von {units} tot, {saturated} gesättigt</translation>
    </message>
    <message>
        <source>{title}: {dead} of {units} dead</source>
        <extracomment>playground/instruments/units.py</extracomment>
        <translation>{title}: {dead} von {units} tot</translation>
    </message>
    <message>
        <source>dead</source>
        <extracomment>playground/instruments/units.py</extracomment>
        <translation>tot</translation>
    </message>
    <message>
        <source>saturated</source>
        <extracomment>playground/instruments/units.py</extracomment>
        <translation>gesättigt</translation>
    </message>
    <message>
        <source>{count} of {units}</source>
        <extracomment>playground/instruments/units.py</extracomment>
        <translation>{count} von {units}</translation>
    </message>
    <message>
        <source>Expected `{wanted}`, got `{got}`</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>erwartet `{wanted}`, gefunden `{got}`</translation>
    </message>
    <message>
        <source>Expected `{wanted}`</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>erwartet `{wanted}`</translation>
    </message>
    <message>
        <source>Object missing required field `{field}`</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>das nötige Feld `{field}` fehlt</translation>
    </message>
    <message>
        <source>Object contains unknown field `{field}`</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>das Feld `{field}` ist unbekannt</translation>
    </message>
    <message>
        <source>Invalid value &apos;{got}&apos;</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>&apos;{got}&apos; ist kein gültiger Wert</translation>
    </message>
    <message>
        <source>Invalid enum value &apos;{got}&apos;</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>&apos;{got}&apos; ist kein gültiger Wert der Auswahl</translation>
    </message>
    <message>
        <source>Expected `array` of length {wanted}, got {got}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>erwartet `array` der Länge {wanted}, gefunden {got}</translation>
    </message>
    <message>
        <source>Expected `array` of at least length {wanted}, got {got}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>erwartet `array` mindestens der Länge {wanted}, gefunden {got}</translation>
    </message>
    <message>
        <source>Input data was truncated</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>die Datei bricht ab</translation>
    </message>
    <message>
        <source>invalid character</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ungültiges Zeichen</translation>
    </message>
    <message>
        <source>trailing characters</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>überzählige Zeichen am Ende</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;}}&apos;</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>erwartet &apos;,&apos; oder &apos;}}&apos;</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;]&apos;</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>erwartet &apos;,&apos; oder &apos;]&apos;</translation>
    </message>
    <message>
        <source>object keys must be strings</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Schlüssel müssen Texte sein</translation>
    </message>
    <message>
        <source>invalid number</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ungültige Zahl</translation>
    </message>
    <message>
        <source>invalid escape character in string</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ungültiges Zeichen nach \ in einem Text</translation>
    </message>
    <message>
        <source>Invalid statement</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Zeile nicht verständlich</translation>
    </message>
    <message>
        <source>Invalid value</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Wert nicht verständlich</translation>
    </message>
    <message>
        <source>Expected newline or end of document after a statement</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>nach der Angabe wird eine neue Zeile oder das Ende erwartet</translation>
    </message>
    <message>
        <source>Found invalid character {got}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ungültiges Zeichen {got}</translation>
    </message>
    <message>
        <source>Cannot declare {key} twice</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>{key} wird zweimal angegeben</translation>
    </message>
    <message>
        <source>Cannot overwrite a value</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ein Wert wird zweimal angegeben</translation>
    </message>
    <message>
        <source>Cannot redefine namespace {key}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>der Bereich {key} wird zweimal angegeben</translation>
    </message>
    <message>
        <source>Cannot mutate immutable namespace {key}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>der Bereich {key} lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>Expected &apos;]&apos; at the end of a table declaration</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>am Ende der Überschrift fehlt &apos;]&apos;</translation>
    </message>
    <message>
        <source>Expected &apos;]]&apos; at the end of an array declaration</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>am Ende der Überschrift fehlt &apos;]]&apos;</translation>
    </message>
    <message>
        <source>Expected &apos;=&apos; after a key in a key/value pair</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>nach dem Schlüssel fehlt &apos;=&apos;</translation>
    </message>
    <message>
        <source>Invalid initial character for a key part</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ein Schlüssel kann so nicht beginnen</translation>
    </message>
    <message>
        <source>Unclosed array</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>eine Liste ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Unclosed inline table</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>eine Tabelle in Klammern ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Duplicate inline table key {key}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>der Schlüssel {key} steht zweimal in einer Tabelle in Klammern</translation>
    </message>
    <message>
        <source>Unescaped &apos;\&apos; in a string</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ein einzelnes &apos;\&apos; in einem Text</translation>
    </message>
    <message>
        <source>Invalid hex value</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ungültiger Hexadezimalwert</translation>
    </message>
    <message>
        <source>Escaped character is not a Unicode scalar value</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>das Zeichen nach \ ist kein Unicode-Zeichen</translation>
    </message>
    <message>
        <source>Unterminated string</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ein Text ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Illegal character {got}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>unzulässiges Zeichen {got}</translation>
    </message>
    <message>
        <source>Invalid date or datetime</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ungültiges Datum oder ungültige Uhrzeit</translation>
    </message>
    <message>
        <source>argument {name}: {what}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>Argument {name}: {what}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {names}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>unbekannte Argumente: {names}</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>diese Argumente fehlen: {names}</translation>
    </message>
    <message>
        <source>invalid choice: {got} (choose from {names})</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>{got} steht nicht zur Wahl (möglich sind {names})</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>mindestens ein Wert fehlt</translation>
    </message>
    <message>
        <source>expected {count} arguments</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>{count} Werte werden erwartet</translation>
    </message>
    <message>
        <source>ambiguous option: {option} could match {matches}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>mehrdeutig: {option} könnte {matches} sein</translation>
    </message>
    <message>
        <source>ignored explicit argument {got}</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>{got} passt hier nicht</translation>
    </message>
    <message>
        <source>Compressed file ended before the end-of-stream marker was reached</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>die gepackte Datei bricht ab</translation>
    </message>
    <message>
        <source>File is not a zip file</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>die Datei ist kein Zip</translation>
    </message>
    <message>
        <source>Not a gzipped file ({start})</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>keine gzip-Datei ({start})</translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>die Daten brechen ab</translation>
    </message>
    <message>
        <source>field larger than field limit ({most})</source>
        <extracomment>playground/languages/foreign.py</extracomment>
        <translation>ein Feld ist länger als {most}</translation>
    </message>
    <message>
        <source>Stop reading this layer</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Diese Schicht nicht mehr lesen</translation>
    </message>
    <message>
        <source>A join reads at least two layers</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Eine Zusammenführung liest mindestens zwei Schichten</translation>
    </message>
    <message>
        <source>Let it read another layer as well</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Noch eine Schicht lesen lassen</translation>
    </message>
    <message>
        <source>It already reads all it can</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Sie liest schon alles, was sie kann</translation>
    </message>
    <message>
        <source>A layer that this one reads (or the data)</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Eine Schicht, die diese liest (oder die Daten)</translation>
    </message>
    <message>
        <source>Input {number}</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Eingabe {number}</translation>
    </message>
    <message>
        <source>Remove input {number}</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Eingabe {number} entfernen</translation>
    </message>
    <message>
        <source>Reads {layer}</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Liest {layer}</translation>
    </message>
    <message>
        <source>Add input</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Eingabe hinzufügen</translation>
    </message>
    <message>
        <source>{name}, which is not there</source>
        <extracomment>playground/layers/join_fields.py, playground/layers/layer_card.py</extracomment>
        <translation>{name}, das es nicht gibt</translation>
    </message>
    <message>
        <source>Change an input</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Eine Eingabe ändern</translation>
    </message>
    <message>
        <source>Remove an input</source>
        <extracomment>playground/layers/join_fields.py</extracomment>
        <translation>Eine Eingabe entfernen</translation>
    </message>
    <message>
        <source>{count} off</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>{count} aus</translation>
    </message>
    <message>
        <source>{count} cut</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>{count} getrennt</translation>
    </message>
    <message>
        <source>{count} set</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>{count} gesetzt</translation>
    </message>
    <message>
        <source>frozen</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_card.py</extracomment>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>Move the layer</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Die Schicht verschieben</translation>
    </message>
    <message>
        <source>Drag to move the layer to another position (Alt+Up, Alt+Down)</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Ziehen verschiebt die Schicht an eine andere Stelle (Alt+Auf, Alt+Ab)</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move the layer, Delete removes it; Tab: its settings</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Alt+Auf und Alt+Ab verschieben die Schicht, Entf entfernt sie; Tab: ihre Einstellungen</translation>
    </message>
    <message>
        <source>Duplicate, move, remove, add next to it, choose its inputs</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Duplizieren, verschieben, entfernen, daneben hinzufügen, Eingaben wählen</translation>
    </message>
    <message>
        <source>Layer menu</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Menü der Schicht</translation>
    </message>
    <message>
        <source>Remove this layer (Delete)</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Diese Schicht entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Die Schicht entfernen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Add above</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Darüber hinzufügen</translation>
    </message>
    <message>
        <source>Add below</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Darunter hinzufügen</translation>
    </message>
    <message>
        <source>Reads</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Liest</translation>
    </message>
    <message>
        <source>&lt;b&gt;{layer}&lt;/b&gt; · output</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>&lt;b&gt;{layer}&lt;/b&gt; · Ausgabe</translation>
    </message>
    <message>
        <source>Its name is {name}: other layers refer to it by this name</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Sie heißt {name}: Andere Schichten beziehen sich mit diesem Namen auf sie</translation>
    </message>
    <message>
        <source>Layer {number}: {kind}, output</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Schicht {number}: {kind}, Ausgabe</translation>
    </message>
    <message>
        <source>Layer {number}: {kind}</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Schicht {number}: {kind}</translation>
    </message>
    <message>
        <source>reads {layer}</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>liest {layer}</translation>
    </message>
    <message>
        <source>By hand, in the diagram: {done}</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Von Hand, im Diagramm: {done}</translation>
    </message>
    <message>
        <source>Reads {layers}</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Liest {layers}</translation>
    </message>
    <message>
        <source>The output&apos;s shape isn&apos;t known before the network is mended: see above</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Die Form der Ausgabe ist erst bekannt, wenn das Netz in Ordnung ist: siehe oben</translation>
    </message>
    <message>
        <source>{count} params</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>{count} Param.</translation>
    </message>
    <message numerus="yes">
        <source>Outputs {count} values for each sample; {weights}</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>
            <numerusform>Gibt {count} Wert je Beispiel aus; {weights}</numerusform>
            <numerusform>Gibt {count} Werte je Beispiel aus; {weights}</numerusform>
        </translation>
    </message>
    <message>
        <source>Change inputs</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Eingaben ändern</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <extracomment>playground/layers/layer_card.py, playground/settings/settings.py</extracomment>
        <translation>{what} ändern</translation>
    </message>
    <message>
        <source>{text} could be {shape} or {number}: type one of them.</source>
        <extracomment>playground/layers/layer_fields.py</extracomment>
        <translation>{text} könnte {shape} oder {number} sein: eines davon eintippen.</translation>
    </message>
    <message>
        <source>Write whole numbers: 784 for a row, 28x28x1 for height x width x channels.</source>
        <extracomment>playground/layers/layer_fields.py</extracomment>
        <translation>Ganze Zahlen schreiben: 784 für eine Zeile, 28x28x1 für Höhe x Breite x Kanäle.</translation>
    </message>
    <message>
        <source>Activation</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>The function that the layer&apos;s values go through</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Die Funktion, durch die die Werte der Schicht gehen</translation>
    </message>
    <message>
        <source>The initial weights: he for relu, glorot (Xavier) for tanh, zeros to see why not; takes effect at a Reset</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Die Anfangsgewichte: he für ReLU, glorot (Xavier) für tanh, zeros, um zu sehen, warum nicht; wirkt beim Zurücksetzen</translation>
    </message>
    <message>
        <source>Multiplies the initial weights; takes effect at the next Reset</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Multipliziert die Anfangsgewichte; wirkt beim nächsten Zurücksetzen</translation>
    </message>
    <message>
        <source>Initializer</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Plain</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Joins</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Zusammenführungen</translation>
    </message>
    <message>
        <source>How many neurons the layer has</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Wie viele Neuronen die Schicht hat</translation>
    </message>
    <message>
        <source>Share of the neurons silenced at random in each training step</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Anteil der Neuronen, die in jedem Trainingsschritt zufällig stumm sind</translation>
    </message>
    <message>
        <source>Share of the values silenced at random in each training step</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Anteil der Werte, die in jedem Trainingsschritt zufällig stumm sind</translation>
    </message>
    <message>
        <source>How many kernels slide over the image; each gives one channel</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Wie viele Filterkerne über das Bild gleiten; jeder ergibt einen Kanal</translation>
    </message>
    <message>
        <source>Side of the square that slides over the image</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Seite des Quadrats, das über das Bild gleitet</translation>
    </message>
    <message>
        <source>How far the square moves at a time; 2 halves the image</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Wie weit das Quadrat jedes Mal rückt; 2 halbiert das Bild</translation>
    </message>
    <message>
        <source>same: zeros around the image, so that it keeps its size; valid: only where the square fits in</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>same: Nullen um das Bild, damit es seine Größe behält; valid: nur wo das Quadrat hineinpasst</translation>
    </message>
    <message>
        <source>The step from window to window; 0: the windows&apos; size, so that they lie side by side</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Der Schritt von Fenster zu Fenster; 0: so groß wie die Fenster, sodass sie aneinanderliegen</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Side of the windows</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Seite der Fenster</translation>
    </message>
    <message>
        <source>Pool size</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_kinds.py</extracomment>
        <translation>Fenstergröße</translation>
    </message>
    <message>
        <source>Strides</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_kinds.py</extracomment>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>same as size</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>wie Größe</translation>
    </message>
    <message>
        <source>How much of the running mean and variance is kept at each batch</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Wie viel vom laufenden Mittelwert und von der Varianz bei jedem Batch bleibt</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by 0</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Wird zur Varianz addiert, damit nichts durch 0 geteilt wird</translation>
    </message>
    <message>
        <source>784 for a row, 28x28x1 for height x width x channels; one may be -1: worked out from the others</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>784 für eine Zeile, 28x28x1 für Höhe x Breite x Kanäle; eine darf -1 sein: Sie ergibt sich aus den anderen</translation>
    </message>
    <message>
        <source>Dropout</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_kinds.py</extracomment>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dropout rate</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Dropout-Rate</translation>
    </message>
    <message>
        <source>Filters</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Kernel</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_kinds.py</extracomment>
        <translation>Kerngröße</translation>
    </message>
    <message>
        <source>Padding</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_kinds.py</extracomment>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Shape</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Form</translation>
    </message>
    <message>
        <source>Dense</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Dense</translation>
    </message>
    <message>
        <source>A fully connected layer: a = f(W x + b), then dropout.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Eine voll verbundene Schicht: a = f(W x + b), dann Dropout.</translation>
    </message>
    <message>
        <source>Function</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>An activation function as a layer of its own.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Eine Aktivierungsfunktion als eigene Schicht.</translation>
    </message>
    <message>
        <source>Silences a share of its inputs while training, and scales the others up to match.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Macht beim Training einen Teil ihrer Eingaben stumm und verstärkt die anderen entsprechend.</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <source>Every neuron (channel, of images) brought to mean 0 and variance 1 over the batch, then scaled and shifted.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Jedes Neuron (bei Bildern jeder Kanal) wird über den Batch auf Mittelwert 0 und Varianz 1 gebracht, dann skaliert und verschoben.</translation>
    </message>
    <message>
        <source>Conv2D</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Conv2D</translation>
    </message>
    <message>
        <source>Square kernels slid over an image, each summing all channels.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Quadratische Filterkerne gleiten über ein Bild; jeder summiert alle Kanäle.</translation>
    </message>
    <message>
        <source>Max pool</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>The largest value in each window of an image; what doesn&apos;t fill a window at the edge is left out.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Der größte Wert in jedem Fenster eines Bildes; was am Rand kein Fenster füllt, bleibt weg.</translation>
    </message>
    <message>
        <source>Average pool</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Mittelwert-Pooling</translation>
    </message>
    <message>
        <source>The mean of each window of an image; what doesn&apos;t fill a window at the edge is left out.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Der Mittelwert jedes Fensters eines Bildes; was am Rand kein Fenster füllt, bleibt weg.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>An image as a plain row of numbers: rows, then columns, then channels.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Ein Bild als einfache Zahlenreihe: Zeilen, dann Spalten, dann Kanäle.</translation>
    </message>
    <message>
        <source>Reshape</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Reshape</translation>
    </message>
    <message>
        <source>The same numbers in another shape: (n,), or (height, width, channels) for an image. One -1 is worked out.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Dieselben Zahlen in anderer Form: (n,), oder (Höhe, Breite, Kanäle) für ein Bild. Eine -1 wird ausgerechnet.</translation>
    </message>
    <message>
        <source>Add (skip connection)</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Addieren (Skip-Verbindung)</translation>
    </message>
    <message>
        <source>The sum of two or more layers of one shape: a skip connection.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Die Summe von zwei oder mehr Schichten gleicher Form: eine Skip-Verbindung.</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Verketten</translation>
    </message>
    <message>
        <source>Two or more layers side by side: all neurons, or all channels of images of one size.</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Zwei oder mehr Schichten nebeneinander: alle Neuronen, oder alle Kanäle gleich großer Bilder.</translation>
    </message>
    <message>
        <source>Add layer</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Add a dense layer before the output; the arrow offers others</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>Eine Dense-Schicht vor der Ausgabe hinzufügen; der Pfeil bietet andere an</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>playground/layers/layer_stack.py, playground/window.py</extracomment>
        <translation>Netz</translation>
    </message>
    <message>
        <source>an image of {shape}</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>ein Bild von {shape}</translation>
    </message>
    <message>
        <source>a number, {answer}</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>eine Zahl, {answer}</translation>
    </message>
    <message>
        <source>? parameters</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>? Parameter</translation>
    </message>
    <message numerus="yes">
        <source>{count} layers</source>
        <extracomment>core/noticing/of_layers.py, playground/layers/layer_stack.py</extracomment>
        <translation>
            <numerusform>{count} Schicht</numerusform>
            <numerusform>{count} Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {kind} layer</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>{kind}-Schicht hinzufügen</translation>
    </message>
    <message>
        <source>{what} of layer {number}</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>{what} von Schicht {number}</translation>
    </message>
    <message>
        <source>{layer} (above)</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>{layer} (darüber)</translation>
    </message>
    <message>
        <source>Move layer</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>Schicht verschieben</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>Schicht entfernen</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>Schicht duplizieren</translation>
    </message>
    <message>
        <source>Add an input</source>
        <extracomment>playground/layers/layer_stack.py</extracomment>
        <translation>Eine Eingabe hinzufügen</translation>
    </message>
    <message>
        <source>{layer}: {reason}</source>
        <extracomment>playground/layers/new_layers.py</extracomment>
        <translation>{layer}: {reason}</translation>
    </message>
    <message>
        <source>Skip connections</source>
        <extracomment>playground/layers/skip_lines.py</extracomment>
        <translation>Skip-Verbindungen</translation>
    </message>
    <message>
        <source>100 %</source>
        <extracomment>playground/looks.py</extracomment>
        <translation>100 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <extracomment>playground/looks.py</extracomment>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <extracomment>playground/looks.py</extracomment>
        <translation>150 %</translation>
    </message>
    <message>
        <source>175 %</source>
        <extracomment>playground/looks.py</extracomment>
        <translation>175 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <extracomment>playground/looks.py</extracomment>
        <translation>200 %</translation>
    </message>
    <message>
        <source>What &amp;is this?</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Ask by a &amp;click</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Per &amp;Klick fragen</translation>
    </message>
    <message>
        <source>&amp;Use words of your own…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Eigene Begriffe verwenden…</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Begriffe</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Über</translation>
    </message>
    <message>
        <source>Then click what you want explained; or point at it and press F1 (Shift+F1)</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Dann anklicken, was erklärt werden soll; oder darauf zeigen und F1 drücken (Umschalt+F1)</translation>
    </message>
    <message>
        <source>What is this?</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New from e&amp;xample</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Neu aus &amp;Vorlage</translation>
    </message>
    <message>
        <source>Paint your own points</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Eigene Punkte malen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a ta&amp;ble…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Tabelle öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;images…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Bilder öffnen…</translation>
    </message>
    <message>
        <source>Open a &amp;folder of images…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Ordner mit Bildern öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Du&amp;plizieren</translation>
    </message>
    <message>
        <source>No&amp;tes…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Not&amp;izen…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Bild…</translation>
    </message>
    <message>
        <source>Reopen the &amp;last session at start</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Letzte Sitzung beim Start wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>playground/frame/keyboard.py, playground/frame/menus.py</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>playground/frame/keyboard.py, playground/frame/menus.py</extracomment>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste experiment</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Experiment ein&amp;fügen</translation>
    </message>
    <message>
        <source>Copy p&amp;icture</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Add dense layer</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Dense-Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;layer</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>&amp;Schicht hinzufügen</translation>
    </message>
    <message>
        <source>The five posts</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Die fünf Artikel</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Networks of your own, trained from scratch in NumPy, live.</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Eigene Netze, von Grund auf in NumPy trainiert, live.</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Über</translation>
    </message>
    <message>
        <source>Why this is said</source>
        <extracomment>playground/noticing/line.py</extracomment>
        <translation>Warum das gesagt wird</translation>
    </message>
    <message>
        <source>What is noticed</source>
        <extracomment>playground/noticing/line.py</extracomment>
        <translation>Was auffällt</translation>
    </message>
    <message>
        <source>Why this is said, and what helps</source>
        <extracomment>playground/noticing/line.py</extracomment>
        <translation>Warum das gesagt wird, und was hilft</translation>
    </message>
    <message>
        <source>Why?</source>
        <extracomment>playground/noticing/line.py</extracomment>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Say nothing more of this training</source>
        <extracomment>playground/noticing/line.py</extracomment>
        <translation>Zu diesem Training nichts mehr sagen</translation>
    </message>
    <message>
        <source>{label}: Undo takes it back</source>
        <extracomment>playground/noticing/line.py</extracomment>
        <translation>{label}: Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Click to add a point, drag to spray; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Ein Klick setzt einen Punkt, Ziehen sprüht; das Mausrad ändert den Radius</translation>
    </message>
    <message>
        <source>Press to spray points; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Drücken sprüht Punkte; das Mausrad ändert den Radius</translation>
    </message>
    <message>
        <source>Press to erase what the ring touches; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Drücken radiert, was der Ring berührt; das Mausrad ändert den Radius</translation>
    </message>
    <message>
        <source>Drag the points in the ring; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Ziehen verschiebt die Punkte im Ring; das Mausrad ändert den Radius</translation>
    </message>
    <message>
        <source>Press to shake the points in the ring; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Drücken rüttelt die Punkte im Ring; das Mausrad ändert den Radius</translation>
    </message>
    <message>
        <source>Click here to add points</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Ein Klick hier setzt Punkte</translation>
    </message>
    <message>
        <source>Press Paint (P), then click here to add points</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Malen drücken (P), dann setzt ein Klick hier Punkte</translation>
    </message>
    <message>
        <source>{most} points are the most that can be painted.</source>
        <extracomment>playground/painting/paint_edits.py</extracomment>
        <translation>Mehr als {most} Punkte lassen sich nicht malen.</translation>
    </message>
    <message>
        <source>There are more than {most} points: lower the samples to paint on them.</source>
        <extracomment>playground/painting/paint_edits.py</extracomment>
        <translation>Es sind mehr als {most} Punkte: Erst mit weniger Beispielen lässt sich darauf malen.</translation>
    </message>
    <message>
        <source>The epochs have no end now, so that it trains while you paint.</source>
        <extracomment>playground/painting/paint_edits.py</extracomment>
        <translation>Die Epochen haben jetzt kein Ende, damit beim Malen trainiert wird.</translation>
    </message>
    <message>
        <source>Paint points of your own (P): on an empty plane, or on top of the data that is shown; also while it trains</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Eigene Punkte malen (P): auf eine leere Ebene oder zu den Daten, die gezeigt werden; auch während des Trainings</translation>
    </message>
    <message>
        <source>Paint</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Clear points</source>
        <extracomment>playground/painting/paint_edits.py</extracomment>
        <translation>Punkte leeren</translation>
    </message>
    <message>
        <source>Add a class</source>
        <extracomment>playground/painting/paint_edits.py, playground/painting/tools.py</extracomment>
        <translation>Eine Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>playground/layers/layer_kinds.py</extracomment>
        <translation>Addieren</translation>
    </message>
    <message>
        <source>A click adds a point, a drag sprays (A)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Ein Klick setzt einen Punkt, Ziehen sprüht (A)</translation>
    </message>
    <message>
        <source>Add points</source>
        <extracomment>core/noticing/of_data.py, playground/painting/stroke.py</extracomment>
        <translation>Punkte setzen</translation>
    </message>
    <message>
        <source>Points all around the mouse, for as long as it is pressed (S)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Punkte rings um die Maus, solange sie gedrückt ist (S)</translation>
    </message>
    <message>
        <source>Spray points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Punkte sprühen</translation>
    </message>
    <message>
        <source>Take away what the ring touches (E; the right mouse button always does)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Wegnehmen, was der Ring berührt (E; die rechte Maustaste tut es immer)</translation>
    </message>
    <message>
        <source>Erase points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Punkte radieren</translation>
    </message>
    <message>
        <source>Drag the points in the ring to another place (M)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Die Punkte im Ring an eine andere Stelle ziehen (M)</translation>
    </message>
    <message>
        <source>Move points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Punkte verschieben</translation>
    </message>
    <message>
        <source>Shake the points in the ring, for as long as it is pressed (J)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Die Punkte im Ring rütteln, solange die Maus gedrückt ist (J)</translation>
    </message>
    <message>
        <source>Jitter points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Punkte rütteln</translation>
    </message>
    <message>
        <source>Painting tools</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Malwerkzeuge</translation>
    </message>
    <message>
        <source>Take all points away (Delete); Undo brings them back</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Alle Punkte wegnehmen (Entf); Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>Add a class (+); the network&apos;s output follows</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Eine Klasse hinzufügen (+); die Ausgabe des Netzes folgt</translation>
    </message>
    <message>
        <source>The number of the points to come</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Die Zahl der Punkte, die kommen</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>How wide the brush is ([ and ], or the mouse wheel)</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Wie breit der Pinsel ist ([ und ], oder das Mausrad)</translation>
    </message>
    <message>
        <source>Radius</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Density</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How many points a burst of the spray has</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>Wie viele Punkte ein Sprühstoß hat</translation>
    </message>
    <message>
        <source>Paint {title} ({k})</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation>{title} malen ({k})</translation>
    </message>
    <message>
        <source>Autosave works again.</source>
        <extracomment>playground/recovery/autosave.py</extracomment>
        <translation>Das automatische Sichern geht wieder.</translation>
    </message>
    <message>
        <source>Autosave can&apos;t write: {error}. You can work on; save the document to be safe.</source>
        <extracomment>playground/recovery/autosave.py</extracomment>
        <translation>Das automatische Sichern kann nicht schreiben: {error}. Die Arbeit kann weitergehen; sicher ist, das Dokument zu speichern.</translation>
    </message>
    <message>
        <source>the document can&apos;t be kept: {error}</source>
        <extracomment>playground/recovery/autosave.py</extracomment>
        <translation>das Dokument kann nicht behalten werden: {error}</translation>
    </message>
    <message>
        <source>The last session can&apos;t be brought back: {error}.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation>Die letzte Sitzung kommt nicht zurück: {error}.</translation>
    </message>
    <message>
        <source>Recovered {name} as it was {seconds} s before the program ended.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation>{name} ist wiederhergestellt, wie es {seconds} s vor dem Ende des Programms war.</translation>
    </message>
    <message>
        <source>Recovered {name} as it was when the program ended.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation>{name} ist wiederhergestellt, wie es beim Ende des Programms war.</translation>
    </message>
    <message>
        <source>{name} is as you left it.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation>{name} ist, wie es verlassen wurde.</translation>
    </message>
    <message>
        <source>{file} is open in another window</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation>{file} ist in einem anderen Fenster geöffnet</translation>
    </message>
    <message>
        <source>Opened {name}, as in your last session.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation>{name} ist geöffnet, wie in der letzten Sitzung.</translation>
    </message>
    <message>
        <source>{said} It is at step {step}.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation>{said} Es steht bei Schritt {step}.</translation>
    </message>
    <message>
        <source>it can&apos;t be opened here: {error}</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation>es lässt sich hier nicht öffnen: {error}</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be used: {error}</source>
        <extracomment>playground/recovery/left.py</extracomment>
        <translation>{folder} ist nicht zu gebrauchen: {error}</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be used: no window wrote it</source>
        <extracomment>playground/recovery/left.py</extracomment>
        <translation>{folder} ist nicht zu gebrauchen: Kein Fenster hat es geschrieben</translation>
    </message>
    <message>
        <source>Open it</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Go on with it in this window</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation>In diesem Fenster damit weitermachen</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Throw it away for good</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation>Für immer wegwerfen</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Hide this until the next start</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation>Bis zum nächsten Start ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>The program ended before {name} was saved. It is kept as it was at {time} on {date}, with a training of {count} steps.</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation>
            <numerusform>Das Programm endete, bevor {name} gespeichert war. Es ist erhalten, wie es am {date} um {time} war, mit einem Training von {count} Schritt.</numerusform>
            <numerusform>Das Programm endete, bevor {name} gespeichert war. Es ist erhalten, wie es am {date} um {time} war, mit einem Training von {count} Schritten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended before {name} was saved. It is kept as it was at {time} on {date}.</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation>Das Programm endete, bevor {name} gespeichert war. Es ist erhalten, wie es am {date} um {time} war.</translation>
    </message>
    <message>
        <source>Last drawing</source>
        <extracomment>playground/recovery/seen.py</extracomment>
        <translation>Letzte Zeichnung</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be made: {error}</source>
        <extracomment>playground/recovery/slots.py</extracomment>
        <translation>{folder} lässt sich nicht anlegen: {error}</translation>
    </message>
    <message>
        <source>{home} can&apos;t be used: no file in it can be locked</source>
        <extracomment>playground/recovery/slots.py</extracomment>
        <translation>{home} ist nicht zu gebrauchen: Keine Datei darin lässt sich sperren</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>playground/runs/run_bar.py, playground/space/stage_bar.py</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Train the network (F5)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Das Netz trainieren (F5)</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>playground/runs/run_bar.py, playground/space/stage_bar.py</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop after this batch; Play goes on (F5)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Nach diesem Batch anhalten; Start macht weiter (F5)</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Train one batch (F6)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Einen Batch trainieren (F6)</translation>
    </message>
    <message>
        <source>Epoch</source>
        <extracomment>playground/runs/run_bar.py, playground/runs/status.py</extracomment>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Train to the end of this epoch (F7)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Bis zum Ende dieser Epoche trainieren (F7)</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>playground/runs/run_bar.py, playground/runs/undo_steps.py</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Start over with the same weights and the same batches (F8)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Neu anfangen, mit denselben Gewichten und denselben Batches (F8)</translation>
    </message>
    <message>
        <source>New seed</source>
        <extracomment>playground/runs/run_bar.py, playground/window.py</extracomment>
        <translation>Neuer Startwert</translation>
    </message>
    <message>
        <source>Start over with other weights and other batches (F9)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Neu anfangen, mit anderen Gewichten und anderen Batches (F9)</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>From 1 batch a second to flat out</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>Von 1 Batch je Sekunde bis zu vollem Tempo</translation>
    </message>
    <message>
        <source>flat out</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>volles Tempo</translation>
    </message>
    <message numerus="yes">
        <source>{count} batches/s</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation>
            <numerusform>{count} Batch/s</numerusform>
            <numerusform>{count} Batches/s</numerusform>
        </translation>
    </message>
    <message>
        <source>The training that was kept can&apos;t go on: {error}</source>
        <extracomment>playground/runs/sessions.py</extracomment>
        <translation>Das behaltene Training kann nicht weitergehen: {error}</translation>
    </message>
    <message>
        <source>R²: the share of y&apos;s spread that the network explains, of training and of test samples</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>R²: der Anteil der Streuung von y, den das Netz erklärt, bei Trainings- und bei Testbeispielen</translation>
    </message>
    <message>
        <source>epoch 1,000,000</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Epoche 1.000.000</translation>
    </message>
    <message>
        <source>Complete passes over the training samples</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Vollständige Durchläufe durch die Trainingsbeispiele</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step 10,000,000</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Schritt 10.000.000</translation>
    </message>
    <message>
        <source>Batches trained so far</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Bisher trainierte Batches</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Schritte je Sekunde</translation>
    </message>
    <message>
        <source>100,000 steps/s</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>100.000 Schritte/s</translation>
    </message>
    <message>
        <source>Batches trained per second</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Je Sekunde trainierte Batches</translation>
    </message>
    <message>
        <source>Losses</source>
        <extracomment>playground/runs/status.py, playground/score/headline.py</extracomment>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>loss 0.0000 · test 0.0000</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Verlust 0,0000 · Test 0,0000</translation>
    </message>
    <message>
        <source>Loss over all training samples, and over all test samples</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Verlust über alle Trainingsbeispiele und über alle Testbeispiele</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <extracomment>playground/runs/status.py, playground/score/curves.py, playground/score/score.py</extracomment>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>accuracy 100.0 % · test 100.0 %</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Genauigkeit 100,0 % · Test 100,0 %</translation>
    </message>
    <message>
        <source>Share classified correctly: training, test</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Anteil richtig klassifizierter Beispiele: Training, Test</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>1,000,000 parameters</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>1.000.000 Parameter</translation>
    </message>
    <message>
        <source>Weights and biases of the network</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Gewichte und Bias-Werte des Netzes</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>What is happening, and where the run is</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Was gerade geschieht, und wo das Training steht</translation>
    </message>
    <message>
        <source>What is happening</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Was gerade geschieht</translation>
    </message>
    <message numerus="yes">
        <source>{count} parameters</source>
        <extracomment>playground/layers/layer_card.py, playground/layers/layer_stack.py, playground/runs/status.py</extracomment>
        <translation>
            <numerusform>{count} Parameter</numerusform>
            <numerusform>{count} Parameter</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no file {path}; open it where it is now</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>es gibt keine Datei {path}; dort öffnen, wo sie jetzt ist</translation>
    </message>
    <message numerus="yes">
        <source>click the picture to add points (training takes {least} at least, and there are {count} to train on)</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>
            <numerusform>ein Klick ins Bild setzt Punkte (zum Trainieren braucht es mindestens {least}, bisher ist es {count})</numerusform>
            <numerusform>ein Klick ins Bild setzt Punkte (zum Trainieren braucht es mindestens {least}, bisher sind es {count})</numerusform>
        </translation>
    </message>
    <message>
        <source>the files of {name} are not in {folder}; download them (Download beside the data set, or `nn-playground data --fetch {dataset}`), open a file you have, or use the included digits</source>
        <extracomment>core/data/images/image_sets.py</extracomment>
        <translation>die Dateien von {name} sind nicht in {folder}; sie herunterladen (Herunterladen neben dem Datensatz, oder `nn-playground data --fetch {dataset}`), eine vorhandene Datei öffnen oder die mitgelieferten Ziffern nehmen</translation>
    </message>
    <message>
        <source>there is no file {path}; open it where it is now, or use the included digits</source>
        <extracomment>core/data/images/image_sets.py</extracomment>
        <translation>es gibt keine Datei {path}; dort öffnen, wo sie jetzt ist, oder die mitgelieferten Ziffern nehmen</translation>
    </message>
    <message>
        <source>{path} has no column that could be the answer: each is text with too many different values</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>{path} hat keine Spalte, die die Antwort sein könnte: Jede ist Text mit zu vielen verschiedenen Werten</translation>
    </message>
    <message>
        <source>{path} has no column that could be an input beside {name!r:.100}, the answer{file}</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>{path} hat keine Spalte, die neben {name!r:.100}, der Antwort, eine Eingabe sein könnte{file}</translation>
    </message>
    <message>
        <source>there is no column {name!r:.100}; there are {names}</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>es gibt keine Spalte {name!r:.100}; es gibt {names}</translation>
    </message>
    <message>
        <source>line {line:,}, column {name!r}: {cell!r} is no number, and the column is of text</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>Zeile {line:,}, Spalte {name!r}: {cell!r} ist keine Zahl, und die Spalte ist aus Text</translation>
    </message>
    <message>
        <source>column {name!r} has more than {most:,} different values, too many for categories</source>
        <extracomment>core/data/tables/guess.py</extracomment>
        <translation>Spalte {name!r} hat mehr als {most:,} verschiedene Werte, zu viele für Kategorien</translation>
    </message>
    <message>
        <source>column {name!r} can&apos;t be the answer: it is text with more than {values}</source>
        <extracomment>core/data/tables/answer.py</extracomment>
        <translation>Spalte {name!r} kann nicht die Antwort sein: Sie ist Text mit mehr als {values}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} different values</source>
        <extracomment>core/data/tables/answer.py</extracomment>
        <translation>
            <numerusform>{count:,} verschiedenem Wert</numerusform>
            <numerusform>{count:,} verschiedenen Werten</numerusform>
        </translation>
    </message>
    <message>
        <source>it can&apos;t be unpacked ({error}); get it again, or unpack it by hand</source>
        <extracomment>core/data/tables/packed.py</extracomment>
        <translation>sie lässt sich nicht entpacken ({error}); sie noch einmal holen oder von Hand entpacken</translation>
    </message>
    <message>
        <source>it unpacks to more than {most:,} MB; if that is right, unpack it by hand</source>
        <extracomment>core/data/tables/packed.py</extracomment>
        <translation>entpackt sind es mehr als {most:,} MB; wenn das stimmt, von Hand entpacken</translation>
    </message>
    <message>
        <source>it is {kind}: that isn&apos;t read here; {instead}</source>
        <extracomment>core/data/tables/packed.py</extracomment>
        <translation>es ist {kind}: Das wird hier nicht gelesen; {instead}</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {error}</source>
        <extracomment>core/data/tables/parsing.py</extracomment>
        <translation>{path} ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as a table: {error}</source>
        <extracomment>core/data/tables/parsing.py</extracomment>
        <translation>{path} ist nicht als Tabelle lesbar: {error}</translation>
    </message>
    <message>
        <source>it has more than {most:,} rows: keep {most:,} of them</source>
        <extracomment>core/data/tables/parsing.py</extracomment>
        <translation>sie hat mehr als {most:,} Zeilen: {most:,} davon behalten</translation>
    </message>
    <message>
        <source>it has more than {most:,} values ({columns:,} columns in {count:,} rows and more): keep fewer columns or rows</source>
        <extracomment>core/data/tables/parsing.py</extracomment>
        <translation>sie hat mehr als {most:,} Werte ({columns:,} Spalten in {count:,} Zeilen und mehr): weniger Spalten oder Zeilen behalten</translation>
    </message>
    <message>
        <source>it has {rows} of values; a table to train on has {least} at least</source>
        <extracomment>core/data/tables/parsing.py</extracomment>
        <translation>sie hat {rows} mit Werten; eine Tabelle zum Trainieren hat mindestens {least}</translation>
    </message>
    <message>
        <source>the file has no column {name!r:.100} as it was chosen: choose its columns again</source>
        <extracomment>core/data/tables/samples.py</extracomment>
        <translation>die Datei hat keine Spalte {name!r:.100}, wie sie gewählt war: die Spalten neu wählen</translation>
    </message>
    <message>
        <source>line {line:,}, column {name!r:.100}: {cell!r} is no number</source>
        <extracomment>core/data/tables/samples.py</extracomment>
        <translation>Zeile {line:,}, Spalte {name!r:.100}: {cell!r} ist keine Zahl</translation>
    </message>
    <message>
        <source>column {name!r:.100} has numbers too large to compute with, such as {values:.3g}</source>
        <extracomment>core/data/tables/samples.py</extracomment>
        <translation>Spalte {name!r:.100} hat Zahlen, mit denen sich nicht mehr rechnen lässt, etwa {values:.3g}</translation>
    </message>
    <message>
        <source>column {name!r:.100} has no value in the rows to train on: leave it out</source>
        <extracomment>core/data/tables/samples.py</extracomment>
        <translation>Spalte {name!r:.100} hat in den Zeilen zum Trainieren keinen Wert: weglassen</translation>
    </message>
    <message>
        <source>column {name!r} lacks {values} (line {lines}): fill the gaps in the file, or choose to leave such rows out or to fill them with the mean</source>
        <extracomment>core/data/tables/samples.py</extracomment>
        <translation>Spalte {name!r}: Es fehlen {values} (Zeile {lines}): die Lücken in der Datei füllen, oder wählen, dass solche Zeilen weggelassen oder mit dem Mittelwert gefüllt werden</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} values</source>
        <extracomment>core/data/tables/samples.py, core/models/samples.py, core/posts.py</extracomment>
        <translation>
            <numerusform>{count:,} Wert</numerusform>
            <numerusform>{count:,} Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line:,} can&apos;t be parted into fields ({error}): is a quote left open?</source>
        <extracomment>core/data/tables/text.py</extracomment>
        <translation>Zeile {line:,} lässt sich nicht in Felder teilen ({error}): Ist ein Anführungszeichen offen geblieben?</translation>
    </message>
    <message>
        <source>it has {columns:,} columns, and at most {most:,} can be read: keep fewer columns</source>
        <extracomment>core/data/tables/text.py</extracomment>
        <translation>sie hat {columns:,} Spalten, lesbar sind höchstens {most:,}: weniger Spalten behalten</translation>
    </message>
    <message>
        <source>line {line:,} has {fields}, and the first row has {width:,}: mend that line, or choose another delimiter than the {delimiter}</source>
        <extracomment>core/data/tables/text.py</extracomment>
        <translation>Zeile {line:,} hat {fields}, die erste Zeile {width:,}: diese Zeile in Ordnung bringen oder ein anderes Trennzeichen als „{delimiter}“ wählen</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} fields</source>
        <extracomment>core/data/tables/text.py</extracomment>
        <translation>
            <numerusform>{count:,} Feld</numerusform>
            <numerusform>{count:,} Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>line {number:,} is longer than {most:,} letters: that is no table</source>
        <extracomment>core/data/tables/text.py</extracomment>
        <translation>Zeile {number:,} ist länger als {most:,} Buchstaben: Das ist keine Tabelle</translation>
    </message>
    <message>
        <source>layer {number}{name} ({phrase})</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>Schicht {number}{name} ({phrase})</translation>
    </message>
    <message>
        <source>a network has at most {most:,} layers; got {layers:,}: remove some</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>ein Netz hat höchstens {most:,} Schichten, nicht {layers:,}: einige entfernen</translation>
    </message>
    <message>
        <source>the network has no layers, so there is nothing to train; add a dense layer</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>das Netz hat keine Schichten, also gibt es nichts zu trainieren; eine Dense-Schicht hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>nothing reads {loose}, which are not the output: remove them, or let another layer read them</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>
            <numerusform>nichts liest {loose}, und sie ist nicht die Ausgabe: entfernen oder von einer anderen Schicht lesen lassen</numerusform>
            <numerusform>nichts liest {loose}, und sie sind nicht die Ausgabe: entfernen oder von einer anderen Schicht lesen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{layer} has the name of {first}; names must be unique</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>{layer} heißt wie {first}; Namen müssen eindeutig sein</translation>
    </message>
    <message>
        <source>{layer} reads {name!r}, but no layer has that name; there are {names}</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>{layer} liest {name!r}, aber so heißt keine Schicht; es gibt {names}</translation>
    </message>
    <message>
        <source>{layer} needs at least two layers to join, but reads {reads}: choose another</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>{layer} führt mindestens zwei Schichten zusammen, liest aber {reads}: noch eine wählen</translation>
    </message>
    <message>
        <source>a network can&apos;t have a cycle: {layers}</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>ein Netz kann keinen Kreis haben: {layers}</translation>
    </message>
    <message>
        <source>{count:,} more</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>{count:,} weitere</translation>
    </message>
    <message>
        <source>{layer} {error} {came}</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>{layer} {error} {came}</translation>
    </message>
    <message>
        <source>{layer} would give {size:,} values for each sample: too many</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>{layer} gäbe für jedes Beispiel {size:,} Werte aus: zu viele</translation>
    </message>
    <message>
        <source>the data</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>die Daten</translation>
    </message>
    <message>
        <source>(it reads {layers})</source>
        <extracomment>core/experiment/graph.py</extracomment>
        <translation>(sie liest {layers})</translation>
    </message>
    <message>
        <source>needs an image; choose the digits, or add Reshape first</source>
        <extracomment>core/experiment/positions.py</extracomment>
        <translation>braucht ein Bild; die Ziffern wählen oder zuerst Reshape hinzufügen</translation>
    </message>
    <message>
        <source>it fits nowhere</source>
        <extracomment>core/experiment/positions.py</extracomment>
        <translation>passt nirgends hin</translation>
    </message>
    <message>
        <source>needs to know the shape of what it would read; mend the network first</source>
        <extracomment>core/experiment/positions.py</extracomment>
        <translation>muss die Form dessen kennen, was sie läse; zuerst das Netz in Ordnung bringen</translation>
    </message>
    <message>
        <source>the output, {layer}, must be the last layer of the list</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>die Ausgabe, {layer}, muss die letzte Schicht der Liste sein</translation>
    </message>
    <message numerus="yes">
        <source>Play ends after {count:,} epochs.</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>
            <numerusform>Nach {count:,} Epoche hört das Training auf.</numerusform>
            <numerusform>Nach {count:,} Epochen hört das Training auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>the output layer changed</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>die Ausgabeschicht hat sich geändert</translation>
    </message>
    <message>
        <source>To fit, {changes}.</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>Damit es passt: {changes}.</translation>
    </message>
    <message>
        <source>the output is now {activation}</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>die Ausgabe ist jetzt {activation}</translation>
    </message>
    <message numerus="yes">
        <source>the output has {count:,} neurons</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>
            <numerusform>die Ausgabe hat {count:,} Neuron</numerusform>
            <numerusform>die Ausgabe hat {count:,} Neuronen</numerusform>
        </translation>
    </message>
    <message>
        <source>the loss is now {loss}</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>der Verlust ist jetzt {loss}</translation>
    </message>
    <message>
        <source>augmentation, which is for images, is off</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>die Augmentierung, die für Bilder ist, ist aus</translation>
    </message>
    <message numerus="yes">
        <source>{kinds} were added</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>
            <numerusform>{kinds} kam dazu</numerusform>
            <numerusform>{kinds} kamen dazu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{kinds} were removed</source>
        <extracomment>core/experiment/repair.py</extracomment>
        <translation>
            <numerusform>{kinds} fiel weg</numerusform>
            <numerusform>{kinds} fielen weg</numerusform>
        </translation>
    </message>
    <message>
        <source>augmentation changes images of 28 x 28, but the data, {dataset}, are points: set each part of it to 0, or choose data of images, such as digits</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>Augmentierung verändert Bilder von 28 x 28, aber die Daten, {dataset}, sind Punkte: jeden Teil davon auf 0 setzen, oder Daten mit Bildern wählen, etwa Ziffern</translation>
    </message>
    <message>
        <source>the network has no dense layer, so there is nothing to train; add one</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>das Netz hat keine Dense-Schicht, also gibt es nichts zu trainieren; eine hinzufügen</translation>
    </message>
    <message>
        <source>{name} is for classes, but the data asks for a number: use mse, mae or huber</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>{name} ist für Klassen, aber die Daten fragen nach einer Zahl: mse, mae oder huber nehmen</translation>
    </message>
    <message>
        <source>{layer}: softmax takes a plain row of numbers, not an image</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>{layer}: Softmax nimmt eine einfache Zahlenreihe, kein Bild</translation>
    </message>
    <message>
        <source>{layer}: softmax of one neuron is always 1; give it at least 2 neurons, or use sigmoid for one</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>{layer}: Softmax eines einzigen Neurons ist immer 1; mindestens 2 Neuronen geben, oder für eines Sigmoid nehmen</translation>
    </message>
    <message>
        <source>the output can&apos;t have dropout: it would drop answers; remove it from the last layer</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>die Ausgabe kann kein Dropout haben: Es würde Antworten weglassen; aus der letzten Schicht entfernen</translation>
    </message>
    <message>
        <source>the output&apos;s neurons can&apos;t be switched off: an answer would be missing; switch them on again</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>die Neuronen der Ausgabe lassen sich nicht ausschalten: Eine Antwort würde fehlen; wieder einschalten</translation>
    </message>
    <message>
        <source>the output is an image of {shape}, but the answer is a number: end with Flatten and a dense layer</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>die Ausgabe ist ein Bild von {shape}, aber die Antwort ist eine Zahl: mit Flatten und einer Dense-Schicht enden</translation>
    </message>
    <message>
        <source>the output is an image of {shape}, but the answer is a class: end with Flatten and a dense layer</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>die Ausgabe ist ein Bild von {shape}, aber die Antwort ist eine Klasse: mit Flatten und einer Dense-Schicht enden</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} neurons</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>
            <numerusform>{count:,} Neuron</numerusform>
            <numerusform>{count:,} Neuronen</numerusform>
        </translation>
    </message>
    <message>
        <source>the output has {units}, but the data asks for one number: the last dense layer needs 1 neuron</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>die Ausgabe hat {units}, aber die Daten fragen nach einer Zahl: Die letzte Dense-Schicht braucht 1 Neuron</translation>
    </message>
    <message>
        <source>1 neuron or 2</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>1 Neuron oder 2</translation>
    </message>
    <message>
        <source>{count} neurons</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>{count} Neuronen</translation>
    </message>
    <message>
        <source>the output has {units}, but the data has {classes} classes: the last dense layer needs {wanted}</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>die Ausgabe hat {units}, aber die Daten haben {classes} Klassen: Die letzte Dense-Schicht braucht {wanted}</translation>
    </message>
    <message>
        <source>{name} needs one output for each class; the network has {outputs}: use binary_crossentropy or mse, or give the last dense layer 2 neurons</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>{name} braucht für jede Klasse eine Ausgabe; das Netz hat {outputs}: binary_crossentropy oder mse nehmen, oder der letzten Dense-Schicht 2 Neuronen geben</translation>
    </message>
    <message>
        <source>{name} needs outputs between 0 and 1, from sigmoid or softmax; the output is {activation}: change it, or use mse</source>
        <extracomment>core/experiment/stack.py</extracomment>
        <translation>{name} braucht Ausgaben zwischen 0 und 1, von Sigmoid oder Softmax; die Ausgabe ist {activation}: sie ändern oder mse nehmen</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: it is {kind}, not a plain file; expected {what}</source>
        <extracomment>core/files.py</extracomment>
        <translation>{path} ist nicht lesbar: Es ist {kind}, keine einfache Datei; erwartet: {what}</translation>
    </message>
    <message>
        <source>{path} is larger than {most:,} MB: it isn&apos;t {what}</source>
        <extracomment>core/files.py</extracomment>
        <translation>{path} ist größer als {most:,} MB: Das ist nicht {what}</translation>
    </message>
    <message>
        <source>there is no file {path}; expected {what}</source>
        <extracomment>core/files.py</extracomment>
        <translation>es gibt keine Datei {path}; erwartet: {what}</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {why}</source>
        <extracomment>core/files.py</extracomment>
        <translation>{path} ist nicht lesbar: {why}</translation>
    </message>
    <message>
        <source>{wanted} can&apos;t be written: {error}</source>
        <extracomment>core/files.py</extracomment>
        <translation>{wanted} kann nicht geschrieben werden: {error}</translation>
    </message>
    <message>
        <source>{name} is there already, and not a plain file</source>
        <extracomment>core/files.py</extracomment>
        <translation>{name} gibt es schon, und es ist keine einfache Datei</translation>
    </message>
    <message>
        <source>Gradients look healthy.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Gradienten sehen gesund aus.</translation>
    </message>
    <message>
        <source>Lower the learning rate a good deal, or clip the gradient, and reset if the weights are too far gone.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Lernrate deutlich senken oder den Gradienten begrenzen, und zurücksetzen, wenn die Gewichte zu weit weg sind.</translation>
    </message>
    <message>
        <source>The gradients explode: that of {layers} is no longer a finite number.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Gradienten explodieren: Der von {layers} ist keine endliche Zahl mehr.</translation>
    </message>
    <message>
        <source>The steps explode: each changes the weights of {layer} by {share} of their size; about 0.1 % is usual.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Schritte explodieren: Jeder ändert die Gewichte von {layer} um {share} ihrer Größe; etwa 0,1 % ist üblich.</translation>
    </message>
    <message>
        <source>The gradients explode: {layer} gets {size:.1e} for each weight.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Gradienten explodieren: {layer} bekommt {size:.1e} für jedes Gewicht.</translation>
    </message>
    <message>
        <source>Start with smaller weights (he_normal or glorot_normal, with a scale of 1), or clip the gradient.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Mit kleineren Gewichten beginnen (he_normal oder glorot_normal, mit Skalierung 1) oder den Gradienten begrenzen.</translation>
    </message>
    <message>
        <source>The gradients explode: that of {layer} grew from {before:.1e} to {now:.1e} for each weight within {count} readings.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Gradienten explodieren: Der von {layer} wuchs innerhalb von {count} Messungen von {before:.1e} auf {now:.1e} für jedes Gewicht.</translation>
    </message>
    <message>
        <source>The gradients vanish on their way back: {layer} gets {size:.1e} for each weight, {times} less than {last}, and hardly learns.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Gradienten verschwinden auf dem Rückweg: {layer} bekommt {size:.1e} für jedes Gewicht, {times} weniger als {last}, und lernt kaum.</translation>
    </message>
    <message>
        <source>The gradients vanish on their way back: {layer} gets none at all, and hardly learns.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Gradienten verschwinden auf dem Rückweg: {layer} bekommt gar keinen und lernt kaum.</translation>
    </message>
    <message numerus="yes">
        <source>{what} So do {count} more.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>
            <numerusform>{what} Ebenso 1 weitere.</numerusform>
            <numerusform>{what} Ebenso {count} weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>relu in place of sigmoid or tanh</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>ReLU statt Sigmoid oder tanh</translation>
    </message>
    <message>
        <source>larger weights to start with (he_normal for relu, glorot_normal for tanh, with a scale of 1)</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>größere Anfangsgewichte (he_normal für ReLU, glorot_normal für tanh, mit Skalierung 1)</translation>
    </message>
    <message>
        <source>batch normalization</source>
        <extracomment>core/inside/diagnosis.py, core/layers/normalization.py</extracomment>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <source>a skip connection</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>eine Skip-Verbindung</translation>
    </message>
    <message>
        <source>What helps: {ways} or fewer layers.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Was hilft: {ways} oder weniger Schichten.</translation>
    </message>
    <message>
        <source>{units} is dead: it gives 0 for every sample.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>{units} ist tot: Es liefert für jedes Beispiel 0.</translation>
    </message>
    <message>
        <source>{units} are dead: they give 0 for every sample.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>{units} sind tot: Sie liefern für jedes Beispiel 0.</translation>
    </message>
    <message>
        <source>{units} is dead: it gives the same whatever the sample.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>{units} ist tot: Es liefert dasselbe, was auch immer das Beispiel ist.</translation>
    </message>
    <message>
        <source>{units} are dead: they give the same whatever the sample.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>{units} sind tot: Sie liefern dasselbe, was auch immer das Beispiel ist.</translation>
    </message>
    <message>
        <source>A few are normal and do no harm.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Ein paar sind normal und schaden nicht.</translation>
    </message>
    <message>
        <source>{what} Nothing gets through {layers}: the network can&apos;t learn any more.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>{what} Durch {layers} kommt nichts hindurch: Das Netz kann nicht mehr lernen.</translation>
    </message>
    <message>
        <source>A smaller learning rate, leaky_relu or he_normal would help; reset to have them back.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Eine kleinere Lernrate, leaky_relu oder he_normal würden helfen; Zurücksetzen holt sie zurück.</translation>
    </message>
    <message>
        <source>A smaller learning rate, or other weights to start with, would help.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Eine kleinere Lernrate oder andere Anfangsgewichte würden helfen.</translation>
    </message>
    <message>
        <source>{units} are saturated: they stand at the flat ends of their function, where gradients get lost.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>{units} sind gesättigt: Sie stehen an den flachen Enden ihrer Funktion, wo Gradienten verloren gehen.</translation>
    </message>
    <message>
        <source>Smaller weights to start with, a smaller learning rate, batch normalization or relu would help.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Kleinere Anfangsgewichte, eine kleinere Lernrate, Batch-Normalisierung oder ReLU würden helfen.</translation>
    </message>
    <message>
        <source>The weights stand still: a step changes them by less than {share:.0e} of their size. It has learned what it can here, or the learning rate is too small.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Die Gewichte stehen still: Ein Schritt ändert sie um weniger als {share:.0e} ihrer Größe. Das Netz hat gelernt, was es hier kann, oder die Lernrate ist zu klein.</translation>
    </message>
    <message>
        <source>If the loss is still high, raise the learning rate.</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>Ist der Verlust noch hoch, die Lernrate erhöhen.</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {count} neurons of {layer}</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>
            <numerusform>{some} von {count} Neuron von {layer}</numerusform>
            <numerusform>{some} von {count} Neuronen von {layer}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more layers</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>
            <numerusform>{count} weiteren Schicht</numerusform>
            <numerusform>{count} weiteren Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <extracomment>core/wording.py</extracomment>
        <translation>{some} und {last}</translation>
    </message>
    <message>
        <source>the shift of augmentation in pixels</source>
        <extracomment>core/data/augment.py</extracomment>
        <translation>Die Verschiebung der Augmentierung in Pixeln</translation>
    </message>
    <message>
        <source>the rotation of augmentation in degrees</source>
        <extracomment>core/data/augment.py</extracomment>
        <translation>Die Drehung der Augmentierung in Grad</translation>
    </message>
    <message>
        <source>the scale of augmentation</source>
        <extracomment>core/data/augment.py</extracomment>
        <translation>Die Skalierung der Augmentierung</translation>
    </message>
    <message>
        <source>the shear of augmentation</source>
        <extracomment>core/data/augment.py</extracomment>
        <translation>Die Scherung der Augmentierung</translation>
    </message>
    <message>
        <source>the thickness of augmentation in pixels</source>
        <extracomment>core/data/augment.py</extracomment>
        <translation>Die Strichdicke der Augmentierung in Pixeln</translation>
    </message>
    <message>
        <source>the elastic bending of augmentation in pixels</source>
        <extracomment>core/data/augment.py</extracomment>
        <translation>Die elastische Verbiegung der Augmentierung in Pixeln</translation>
    </message>
    <message>
        <source>noise</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Das Rauschen</translation>
    </message>
    <message>
        <source>the share of points kept for testing</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Der Anteil der Punkte zum Testen</translation>
    </message>
    <message>
        <source>seed of the data</source>
        <extracomment>core/data/data.py</extracomment>
        <translation>Der Startwert der Daten</translation>
    </message>
    <message>
        <source>the count of painted points</source>
        <extracomment>core/data/painted.py</extracomment>
        <translation>Die Zahl der gemalten Punkte</translation>
    </message>
    <message>
        <source>the pen&apos;s width in pixels</source>
        <extracomment>core/data/drawing/strokes.py</extracomment>
        <translation>Die Breite des Stifts in Pixeln</translation>
    </message>
    <message>
        <source>rows of a table</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Die Zahl der Zeilen einer Tabelle</translation>
    </message>
    <message>
        <source>lines before the table</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Die Zahl der Zeilen vor der Tabelle</translation>
    </message>
    <message>
        <source>the place of a column</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Der Platz einer Spalte</translation>
    </message>
    <message>
        <source>rows for testing of a table</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Die Zahl der Testzeilen einer Tabelle</translation>
    </message>
    <message>
        <source>the share of rows kept for validation</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation>Der Anteil der Zeilen zum Validieren</translation>
    </message>
    <message>
        <source>weight decay of adamw</source>
        <extracomment>core/experiment/learning.py</extracomment>
        <translation>Der Gewichtsabbau (weight decay) von AdamW</translation>
    </message>
    <message>
        <source>epochs between two steps of the rate</source>
        <extracomment>core/experiment/learning.py</extracomment>
        <translation>Die Zahl der Epochen zwischen zwei Stufen der Rate</translation>
    </message>
    <message>
        <source>factor of a step of the rate</source>
        <extracomment>core/experiment/learning.py</extracomment>
        <translation>Der Faktor einer Stufe der Rate</translation>
    </message>
    <message>
        <source>factor of the rate&apos;s decay</source>
        <extracomment>core/experiment/learning.py</extracomment>
        <translation>Der Faktor, mit dem die Rate abnimmt,</translation>
    </message>
    <message>
        <source>epochs of the rate&apos;s cosine</source>
        <extracomment>core/experiment/learning.py</extracomment>
        <translation>Die Zahl der Epochen des Kosinus der Rate</translation>
    </message>
    <message>
        <source>floor of the rate&apos;s cosine</source>
        <extracomment>core/experiment/learning.py</extracomment>
        <translation>Der Boden des Kosinus der Rate</translation>
    </message>
    <message>
        <source>learning rate</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>Die Lernrate</translation>
    </message>
    <message>
        <source>batch size</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>Die Batchgröße</translation>
    </message>
    <message>
        <source>l1</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>L1</translation>
    </message>
    <message>
        <source>l2</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>L2</translation>
    </message>
    <message>
        <source>the largest norm of a gradient</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>Die größte Norm eines Gradienten</translation>
    </message>
    <message>
        <source>epochs of warm-up</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>Die Zahl der Epochen zum Aufwärmen</translation>
    </message>
    <message>
        <source>the loss to stop at</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>Der Zielverlust</translation>
    </message>
    <message>
        <source>epochs of patience</source>
        <extracomment>core/experiment/spec.py</extracomment>
        <translation>Die Geduld in Epochen</translation>
    </message>
    <message>
        <source>seed</source>
        <extracomment>core/experiment/spec.py, core/model.py</extracomment>
        <translation>Der Startwert</translation>
    </message>
    <message>
        <source>{times:.0e} times</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>{times:.0e}-mal</translation>
    </message>
    <message>
        <source>endlessly</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>unendlich viel</translation>
    </message>
    <message>
        <source>{times:,.0f} times</source>
        <extracomment>core/inside/diagnosis.py</extracomment>
        <translation>{times:,.0f}-mal</translation>
    </message>
    <message>
        <source>filters of a convolution</source>
        <extracomment>core/layers/convolution.py</extracomment>
        <translation>Die Zahl der Filter einer Faltung</translation>
    </message>
    <message>
        <source>kernel size of a convolution</source>
        <extracomment>core/layers/convolution.py</extracomment>
        <translation>Die Kerngröße einer Faltung</translation>
    </message>
    <message>
        <source>strides of a convolution</source>
        <extracomment>core/layers/convolution.py</extracomment>
        <translation>Die Schrittweite einer Faltung</translation>
    </message>
    <message>
        <source>gets an image of {given}; it takes up to {most} x {most}</source>
        <extracomment>core/layers/convolution.py</extracomment>
        <translation>bekommt ein Bild von {given}; möglich sind bis zu {most} x {most}</translation>
    </message>
    <message>
        <source>units of a dense layer</source>
        <extracomment>core/layers/dense.py</extracomment>
        <translation>Die Zahl der Neuronen einer Dense-Schicht</translation>
    </message>
    <message>
        <source>touches must be a tuple of Touch; got {touches!r}</source>
        <extracomment>core/layers/dense.py</extracomment>
        <translation>touches muss ein Tupel von Touch sein, nicht {touches!r}</translation>
    </message>
    <message>
        <source>count of edges touched in a layer</source>
        <extracomment>core/layers/dense.py</extracomment>
        <translation>Die Zahl der von Hand berührten Kanten einer Schicht</translation>
    </message>
    <message>
        <source>takes a plain row of numbers, but gets an image of {given}: put Flatten before it</source>
        <extracomment>core/layers/dense.py</extracomment>
        <translation>nimmt eine einfache Zahlenreihe, bekommt aber ein Bild von {given}: Flatten davor setzen</translation>
    </message>
    <message>
        <source>has the edge from input {source} to unit {unit} set by hand, but its inputs are 0 to {given} and its units 0 to {units}</source>
        <extracomment>core/layers/dense.py</extracomment>
        <translation>hat die Verbindung von Eingabe {source} zu Neuron {unit} von Hand gesetzt, aber ihre Eingaben sind 0 bis {given} und ihre Neuronen 0 bis {units}</translation>
    </message>
    <message>
        <source>dropout rate</source>
        <extracomment>core/layers/dropout.py</extracomment>
        <translation>Die Dropout-Rate</translation>
    </message>
    <message>
        <source>adds layers of the same shape, and no earlier one outputs {shape}</source>
        <extracomment>core/layers/joining.py</extracomment>
        <translation>addiert Schichten gleicher Form, und keine frühere gibt {shape} aus</translation>
    </message>
    <message>
        <source>adds layers of the same shape, but they output {shapes}</source>
        <extracomment>core/layers/joining.py</extracomment>
        <translation>addiert Schichten gleicher Form, aber sie geben {shapes} aus</translation>
    </message>
    <message>
        <source>puts layers side by side, and no earlier one goes with {shape}</source>
        <extracomment>core/layers/joining.py</extracomment>
        <translation>legt Schichten nebeneinander, und keine frühere passt zu {shape}</translation>
    </message>
    <message>
        <source>puts rows of numbers, or images of one height and width, side by side, but gets {shapes}</source>
        <extracomment>core/layers/joining.py</extracomment>
        <translation>legt Zahlenreihen oder Bilder gleicher Höhe und Breite nebeneinander, bekommt aber {shapes}</translation>
    </message>
    <message>
        <source>scale of an initializer</source>
        <extracomment>core/layers/layer.py</extracomment>
        <translation>Die Skalierung eines Initialisierers</translation>
    </message>
    <message>
        <source>a size of the input</source>
        <extracomment>core/layers/layer.py</extracomment>
        <translation>Eine Größe der Eingabe</translation>
    </message>
    <message>
        <source>momentum of batch normalization</source>
        <extracomment>core/layers/normalization.py</extracomment>
        <translation>Das Momentum der Batch-Normalisierung</translation>
    </message>
    <message>
        <source>epsilon of batch normalization</source>
        <extracomment>core/layers/normalization.py</extracomment>
        <translation>Das Epsilon der Batch-Normalisierung</translation>
    </message>
    <message>
        <source>pool size</source>
        <extracomment>core/layers/pooling.py</extracomment>
        <translation>Die Größe eines Pools</translation>
    </message>
    <message>
        <source>strides of a pool</source>
        <extracomment>core/layers/pooling.py</extracomment>
        <translation>Die Schrittweite eines Pools</translation>
    </message>
    <message>
        <source>gets a plain row of numbers already: there is nothing to flatten</source>
        <extracomment>core/layers/reshaping.py</extracomment>
        <translation>bekommt schon eine einfache Zahlenreihe: Es gibt nichts flach zu machen</translation>
    </message>
    <message>
        <source>a shape is (n,) or (height, width, channels), of whole numbers, one of which may be -1; got {shape!r}</source>
        <extracomment>core/layers/reshaping.py</extracomment>
        <translation>eine Form ist (n,) oder (Höhe, Breite, Kanäle), aus ganzen Zahlen, von denen eine -1 sein darf, nicht {shape!r}</translation>
    </message>
    <message>
        <source>can&apos;t be {shape}: it gets {inputs}, which is {numbers}</source>
        <extracomment>core/layers/reshaping.py</extracomment>
        <translation>kann nicht {shape} sein: Sie bekommt {inputs}, das ist {numbers}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} numbers</source>
        <extracomment>core/data/chosen_points.py, core/inside/one_sample/worked_table.py, core/layers/reshaping.py</extracomment>
        <translation>
            <numerusform>{count:,} Zahl</numerusform>
            <numerusform>{count:,} Zahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>unit of a touched edge</source>
        <extracomment>core/layers/touches.py</extracomment>
        <translation>Das Neuron einer berührten Kante</translation>
    </message>
    <message>
        <source>source of a touched edge</source>
        <extracomment>core/layers/touches.py</extracomment>
        <translation>Die Herkunft einer berührten Kante</translation>
    </message>
    <message>
        <source>weight set by hand</source>
        <extracomment>core/layers/touches.py</extracomment>
        <translation>Ein von Hand gesetztes Gewicht</translation>
    </message>
    <message>
        <source>weight before it was set by hand</source>
        <extracomment>core/layers/touches.py</extracomment>
        <translation>Ein Gewicht, bevor es von Hand gesetzt wurde,</translation>
    </message>
    <message>
        <source>takes an image, but gets {given}: choose image data, or put Reshape to (height, width, channels) before it</source>
        <extracomment>core/layers/windows.py</extracomment>
        <translation>nimmt ein Bild, bekommt aber {given}: Daten mit Bildern wählen oder Reshape auf (Höhe, Breite, Kanäle) davor setzen</translation>
    </message>
    <message>
        <source>has a window of {side} x {side}, larger than the image of {given} it gets</source>
        <extracomment>core/layers/windows.py</extracomment>
        <translation>hat ein Fenster von {side} x {side}, größer als das Bild von {given}, das sie bekommt</translation>
    </message>
    <message>
        <source>index of a layer</source>
        <extracomment>core/model.py</extracomment>
        <translation>Die Nummer einer Schicht</translation>
    </message>
    <message>
        <source>validation_split</source>
        <extracomment>core/models/fitting.py</extracomment>
        <translation>validation_split</translation>
    </message>
    <message>
        <source>the training loss</source>
        <extracomment>core/noticing/noticed.py</extracomment>
        <translation>der Trainingsverlust</translation>
    </message>
    <message>
        <source>the test loss</source>
        <extracomment>core/noticing/noticed.py</extracomment>
        <translation>der Testverlust</translation>
    </message>
    <message>
        <source>the validation loss</source>
        <extracomment>core/noticing/noticed.py</extracomment>
        <translation>der Validierungsverlust</translation>
    </message>
    <message>
        <source>Back to epoch {epoch:,.0f}, rate {rate}</source>
        <extracomment>core/noticing/of_blow_up.py, core/noticing/of_rate.py</extracomment>
        <translation>Zurück zu Epoche {epoch:,.0f}, Rate {rate}</translation>
    </message>
    <message>
        <source>Reset, rate {rate}</source>
        <extracomment>core/noticing/of_blow_up.py</extracomment>
        <translation>Zurücksetzen, Rate {rate}</translation>
    </message>
    <message>
        <source>Training blew up, and these weights are past saving: their loss is {loss:.3g}, it was {best:.3g} at its best.</source>
        <extracomment>core/noticing/of_blow_up.py</extracomment>
        <translation>Das Training ist explodiert, und diese Gewichte sind nicht mehr zu retten: Ihr Verlust ist {loss:.3g}, im besten Fall war er {best:.3g}.</translation>
    </message>
    <message>
        <source>The last steps before the blow-up threw the weights far away. Training on from there, at whatever rate, begins worse than new weights do. Go back to a state before that, or to the start, with a lower rate.</source>
        <extracomment>core/noticing/of_blow_up.py</extracomment>
        <translation>Die letzten Schritte vor der Explosion haben die Gewichte weit weggeworfen. Von dort weiterzutrainieren, mit welcher Rate auch immer, beginnt schlechter als mit neuen Gewichten. Zu einem Stand davor oder zum Anfang zurückgehen, mit einer kleineren Rate.</translation>
    </message>
    <message>
        <source>Training blew up, but the weights are still good: go on with the rate {rate}.</source>
        <extracomment>core/noticing/of_blow_up.py</extracomment>
        <translation>Das Training ist explodiert, aber die Gewichte sind noch gut: mit der Rate {rate} weitermachen.</translation>
    </message>
    <message>
        <source>A step was so large that the loss was no number any more. The state before that step is kept, and its loss is near the best it had: with shorter steps it goes on learning.</source>
        <extracomment>core/noticing/of_blow_up.py</extracomment>
        <translation>Ein Schritt war so groß, dass der Verlust keine Zahl mehr war. Der Stand vor diesem Schritt ist erhalten, und sein Verlust ist nahe dem besten: Mit kürzeren Schritten lernt er weiter.</translation>
    </message>
    <message>
        <source>Rate {rate}</source>
        <extracomment>core/noticing/of_blow_up.py</extracomment>
        <translation>Rate {rate}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} epochs</source>
        <extracomment>core/noticing/of_curve.py, core/noticing/of_patience.py, playground/commands/verbs.py</extracomment>
        <translation>
            <numerusform>{count:,} Epoche</numerusform>
            <numerusform>{count:,} Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>No better than the mean for {epochs}: R² is {score:.2f}.</source>
        <extracomment>core/noticing/of_curve.py</extracomment>
        <translation>Seit {epochs} nicht besser als der Mittelwert: R² ist {score:.2f}.</translation>
    </message>
    <message>
        <source>Hardly better than guessing for {epochs}: {score:.0%} right, and always saying one class gets {guess:.0%}.</source>
        <extracomment>core/noticing/of_curve.py</extracomment>
        <translation>Seit {epochs} kaum besser als Raten: {score:.0%} richtig, und immer eine Klasse zu sagen ergibt {guess:.0%}.</translation>
    </message>
    <message>
        <source>Without a hidden layer a network can only draw one straight line between two classes, or one slope through numbers. What needs a bend needs a hidden layer.</source>
        <extracomment>core/noticing/of_curve.py</extracomment>
        <translation>Ohne verborgene Schicht kann ein Netz nur eine gerade Linie zwischen zwei Klassen ziehen, oder eine Steigung durch Zahlen. Was einen Bogen braucht, braucht eine verborgene Schicht.</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <extracomment>core/noticing/of_curve.py</extracomment>
        <translation>Verborgene Schicht hinzufügen</translation>
    </message>
    <message>
        <source>The loss stands still, the neurons are alive and gradients arrive: either training got stuck where it began, which other first weights mend, or the network is too small, or the inputs say nothing about the answer.</source>
        <extracomment>core/noticing/of_curve.py</extracomment>
        <translation>Der Verlust steht still, die Neuronen leben und Gradienten kommen an: Entweder blieb das Training dort stecken, wo es begann, dann helfen andere Anfangsgewichte, oder das Netz ist zu klein, oder die Eingaben sagen nichts über die Antwort.</translation>
    </message>
    <message>
        <source>New start</source>
        <extracomment>core/noticing/of_curve.py, core/noticing/of_layers.py</extracomment>
        <translation>Neuer Anfang</translation>
    </message>
    <message>
        <source>Back to epoch {epoch:,.0f}</source>
        <extracomment>core/noticing/of_curve.py, core/noticing/of_patience.py</extracomment>
        <translation>Zurück zu Epoche {epoch:,.0f}</translation>
    </message>
    <message>
        <source>Overfitting since epoch {since:,}: {held} rose from {lowest:.3g} to {now:.3g}, while the training loss fell to {train:.3g}.</source>
        <extracomment>core/noticing/of_curve.py</extracomment>
        <translation>Überanpassung seit Epoche {since:,}: {held} stieg von {lowest:.3g} auf {now:.3g}, während der Trainingsverlust auf {train:.3g} fiel.</translation>
    </message>
    <message>
        <source>The network now learns the training samples by heart, with their noise, and gets worse for others. It was best at that epoch. More samples, a smaller network, an L2 penalty or dropout keep it from that.</source>
        <extracomment>core/noticing/of_curve.py</extracomment>
        <translation>Das Netz lernt jetzt die Trainingsbeispiele auswendig, samt ihrem Rauschen, und wird für andere schlechter. Am besten war es in jener Epoche. Mehr Beispiele, ein kleineres Netz, eine L2-Strafe oder Dropout verhindern das.</translation>
    </message>
    <message>
        <source>L2 {strength:g}</source>
        <extracomment>core/noticing/of_curve.py</extracomment>
        <translation>L2 {strength:g}</translation>
    </message>
    <message>
        <source>All samples to train on are of {name}: there is nothing to tell apart.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Alle Beispiele zum Trainieren sind von {name}: Es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>A network that always answers the same is right each time, and that is all it learns. It needs samples of two classes at least.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Ein Netz, das immer dasselbe antwortet, hat jedes Mal recht, und mehr lernt es nicht. Es braucht Beispiele von mindestens zwei Klassen.</translation>
    </message>
    <message>
        <source>The answers reach {most:,.4g}: standardize them.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Die Antworten reichen bis {most:,.4g}: standardisieren.</translation>
    </message>
    <message>
        <source>Weights start so that a network answers with numbers of about 1. To reach such answers they must grow a long way, and gradients, which grow with the error, are far too large. Standardized, the answers have a mean of 0 and a deviation of 1.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Die Anfangsgewichte sind so gewählt, dass ein Netz mit Zahlen um 1 antwortet. Für solche Antworten müssen sie weit wachsen, und die Gradienten, die mit dem Fehler wachsen, sind viel zu groß. Standardisiert haben die Antworten den Mittelwert 0 und die Abweichung 1.</translation>
    </message>
    <message>
        <source>Input {name} reaches {most:,.4g}: standardize the inputs.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Eingabe {name} reicht bis {most:,.4g}: die Eingaben standardisieren.</translation>
    </message>
    <message>
        <source>Input {small} is {times:,.0f} times smaller than {large}: standardize the inputs.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Eingabe {small} ist {times:,.0f}-mal kleiner als {large}: die Eingaben standardisieren.</translation>
    </message>
    <message>
        <source>Weights start so that inputs of about 1 give outputs of about 1. Large inputs drive neurons to the flat ends of their functions or make the loss jump, and small ones are not seen beside them. Standardized, each has a mean of 0 and a deviation of 1.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Die Anfangsgewichte sind so gewählt, dass Eingaben um 1 Ausgaben um 1 ergeben. Große Eingaben treiben Neuronen an die flachen Enden ihrer Funktionen oder lassen den Verlust springen, und kleine gehen neben ihnen unter. Standardisiert hat jede den Mittelwert 0 und die Abweichung 1.</translation>
    </message>
    <message>
        <source>Standardize, reset</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Standardisieren, zurücksetzen</translation>
    </message>
    <message>
        <source>Only {count:,} of {samples} are of {rare}: the accuracy hardly counts them.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Nur {count:,} von {samples} sind von {rare}: In der Genauigkeit zählen sie kaum.</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} samples</source>
        <extracomment>core/models/fitting.py, core/models/measuring.py, core/noticing/of_data.py, core/value.py</extracomment>
        <translation>
            <numerusform>{count:,} Beispiel</numerusform>
            <numerusform>{count:,} Beispielen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who always says {most} is right for {share:.0%}. Look at the recall of each class: the share of its samples that is found. More samples of the rare class help most.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Wer immer {most} sagt, hat in {share:.0%} der Fälle recht. Besser die Trefferquote jeder Klasse ansehen: den Anteil ihrer Beispiele, die gefunden werden. Am meisten helfen mehr Beispiele der seltenen Klasse.</translation>
    </message>
    <message>
        <source>Show each class</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Jede Klasse zeigen</translation>
    </message>
    <message>
        <source>Only {samples} to test with: one more mistake is {share:.0%}.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Getestet wird mit nur {samples}: Ein Fehler mehr sind {share:.0%}.</translation>
    </message>
    <message>
        <source>A score over {count} samples is known to about {share:.0%} at best, so two networks that differ by less can&apos;t be told apart by it. Keep more samples for testing.</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Ein Ergebnis über {count} Beispiele ist bestenfalls auf etwa {share:.0%} genau; zwei Netze, die sich um weniger unterscheiden, trennt es nicht. Mehr Beispiele zum Testen zurückbehalten.</translation>
    </message>
    <message>
        <source>Test with more</source>
        <extracomment>core/noticing/of_data.py</extracomment>
        <translation>Mit mehr testen</translation>
    </message>
    <message>
        <source>its steps drove the neurons of {layers} to their flat ends</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>ihre Schritte trieben die Neuronen von {layers} an ihre flachen Enden</translation>
    </message>
    <message>
        <source>{help} The Instruments page shows it layer by layer, over the epochs.</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>{help} Die Seite „Instrumente“ zeigt es Schicht für Schicht, über die Epochen.</translation>
    </message>
    <message>
        <source>The signals explode on their way: the first loss was {first:,.4g}, and it is {last:,.4g} now. The first weights are too large.</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>Die Signale explodieren unterwegs: Der erste Verlust war {first:,.4g}, jetzt ist er {last:,.4g}. Die Anfangsgewichte sind zu groß.</translation>
    </message>
    <message>
        <source>From layer to layer they make signals many times larger, and gradients on their way back as well, so training begins with answers that are sure and wrong. he_normal for relu and glorot for tanh, with a scale of 1, keep signals as they are.</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>Von Schicht zu Schicht machen sie Signale um ein Vielfaches größer, und Gradienten auf dem Rückweg ebenso; so beginnt das Training mit Antworten, die sicher und falsch sind. he_normal für ReLU und glorot für tanh, mit Skalierung 1, lassen Signale, wie sie sind.</translation>
    </message>
    <message>
        <source>Rate {rate:g}, new start</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>Rate {rate:g}, neuer Anfang</translation>
    </message>
    <message>
        <source>relu, new start</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>relu, neuer Anfang</translation>
    </message>
    <message>
        <source>Scale 1, new start</source>
        <extracomment>core/noticing/of_layers.py</extracomment>
        <translation>Skalierung 1, neuer Anfang</translation>
    </message>
    <message>
        <source>Best at epoch {epoch:,.0f}: {held} has not fallen below what it was then for {epochs}.</source>
        <extracomment>core/noticing/of_patience.py</extracomment>
        <translation>Am besten in Epoche {epoch:,.0f}: {held} ist seit {epochs} nicht unter den damaligen Wert gefallen.</translation>
    </message>
    <message>
        <source>What was trained since then made it no better for the samples that it is judged by. The weights of that epoch are kept, and can be had back.</source>
        <extracomment>core/noticing/of_patience.py</extracomment>
        <translation>Was seitdem trainiert wurde, hat es für die Beispiele, nach denen es beurteilt wird, nicht besser gemacht. Die Gewichte jener Epoche sind erhalten und lassen sich zurückholen.</translation>
    </message>
    <message>
        <source>the loss jumps by {jumps:.0%} an epoch</source>
        <extracomment>core/noticing/of_rate.py</extracomment>
        <translation>der Verlust springt um {jumps:.0%} je Epoche</translation>
    </message>
    <message>
        <source>The learning rate {rate:.3g} is too low: in {epochs:,.0f} epochs the loss only fell from {first:.3g} to {last:.3g}.</source>
        <extracomment>core/noticing/of_rate.py</extracomment>
        <translation>Die Lernrate {rate:.3g} ist zu klein: In {epochs:,.0f} Epochen fiel der Verlust nur von {first:.3g} auf {last:.3g}.</translation>
    </message>
    <message>
        <source>The loss falls smoothly and hardly slower than at first, and a step moves the weights by {stride:.0e} of their size at most; about 1e-03 is usual. The way is right, the steps are short. Ten times the rate gets as far in a tenth of the time; where the loss begins to jump, it is too high.</source>
        <extracomment>core/noticing/of_rate.py</extracomment>
        <translation>Der Verlust fällt gleichmäßig und kaum langsamer als am Anfang, und ein Schritt bewegt die Gewichte um höchstens {stride:.0e} ihrer Größe; etwa 1e-03 ist üblich. Der Weg stimmt, die Schritte sind kurz. Mit der zehnfachen Rate ist in einem Zehntel der Zeit dasselbe erreicht; wo der Verlust zu springen beginnt, ist sie zu groß.</translation>
    </message>
    <message>
        <source>The learning rate {rate:.3g} is too high: {seen}.</source>
        <extracomment>core/noticing/of_rate.py</extracomment>
        <translation>Die Lernrate {rate:.3g} ist zu groß: {seen}.</translation>
    </message>
    <message>
        <source>Each step leaps over the valley of the loss that it should go down into, and lands somewhere on the other side. With a tenth of the rate it settles.</source>
        <extracomment>core/noticing/of_rate.py</extracomment>
        <translation>Jeder Schritt springt über das Tal des Verlusts hinweg, in das er hinabgehen soll, und landet irgendwo auf der anderen Seite. Mit einem Zehntel der Rate kommt es zur Ruhe.</translation>
    </message>
    <message>
        <source>Rate {rate:g}</source>
        <extracomment>core/noticing/of_rate.py</extracomment>
        <translation>Rate {rate:g}</translation>
    </message>
    <message>
        <source>Reset, rate {rate:g}</source>
        <extracomment>core/noticing/of_rate.py</extracomment>
        <translation>Zurücksetzen, Rate {rate:g}</translation>
    </message>
    <message>
        <source>The training loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epochs.</source>
        <extracomment>core/training/stopping.py</extracomment>
        <translation>Der Trainingsverlust ist seit {count:,} Epoche nicht unter {loss:.4g} (Epoche {epoch:,}) gefallen.||Der Trainingsverlust ist seit {count:,} Epochen nicht unter {loss:.4g} (Epoche {epoch:,}) gefallen.</translation>
    </message>
    <message>
        <source>The test loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epochs.</source>
        <extracomment>core/training/stopping.py</extracomment>
        <translation>Der Testverlust ist seit {count:,} Epoche nicht unter {loss:.4g} (Epoche {epoch:,}) gefallen.||Der Testverlust ist seit {count:,} Epochen nicht unter {loss:.4g} (Epoche {epoch:,}) gefallen.</translation>
    </message>
    <message>
        <source>The validation loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epochs.</source>
        <extracomment>core/training/stopping.py</extracomment>
        <translation>Der Validierungsverlust ist seit {count:,} Epoche nicht unter {loss:.4g} (Epoche {epoch:,}) gefallen.||Der Validierungsverlust ist seit {count:,} Epochen nicht unter {loss:.4g} (Epoche {epoch:,}) gefallen.</translation>
    </message>
    <message>
        <source>The training loss reached {loss:g} at epoch {epoch:,}.</source>
        <extracomment>core/training/stopping.py</extracomment>
        <translation>Der Trainingsverlust hat in Epoche {epoch:,} {loss:g} erreicht.</translation>
    </message>
    <message>
        <source>threads</source>
        <extracomment>core/value.py</extracomment>
        <translation>Die Zahl der Threads</translation>
    </message>
    <message>
        <source>Pen up</source>
        <extracomment>playground/board/key_pen.py</extracomment>
        <translation>Stift oben</translation>
    </message>
    <message>
        <source>Pen down</source>
        <extracomment>playground/board/key_pen.py</extracomment>
        <translation>Stift unten</translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:{line}&apos;&gt;━&lt;/span&gt; network &amp;nbsp; &lt;span style=&apos;color:{train}&apos;&gt;●&lt;/span&gt; training &amp;nbsp; &lt;span style=&apos;color:{test}&apos;&gt;■&lt;/span&gt; test</source>
        <extracomment>playground/boundary/fitted_curve.py</extracomment>
        <translation>&lt;span style=&apos;color:{line}&apos;&gt;━&lt;/span&gt; Netz &amp;nbsp; &lt;span style=&apos;color:{train}&apos;&gt;●&lt;/span&gt; Training &amp;nbsp; &lt;span style=&apos;color:{test}&apos;&gt;■&lt;/span&gt; Test</translation>
    </message>
    <message>
        <source>lower left</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>unten links</translation>
    </message>
    <message>
        <source>bottom</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>unten</translation>
    </message>
    <message>
        <source>lower right</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>left side</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>linke Seite</translation>
    </message>
    <message>
        <source>middle</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>right side</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>rechte Seite</translation>
    </message>
    <message>
        <source>upper left</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>oben links</translation>
    </message>
    <message>
        <source>top</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>oben</translation>
    </message>
    <message>
        <source>upper right</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>Part of what the network says is no number: the training blew up.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Ein Teil dessen, was das Netz sagt, ist keine Zahl: Das Training ist explodiert.</translation>
    </message>
    <message>
        <source>Nothing is trained yet: this is the network with its first weights.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Noch ist nichts trainiert: Das ist das Netz mit seinen ersten Gewichten.</translation>
    </message>
    <message>
        <source>R² is {train} on the training samples, {test} on the test samples.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>R² ist {train} auf den Trainingsbeispielen, {test} auf den Testbeispielen.</translation>
    </message>
    <message>
        <source>R² is {train} on the training samples.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>R² ist {train} auf den Trainingsbeispielen.</translation>
    </message>
    <message>
        <source>{train} of the training samples are right, {test} of the test samples.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>{train} der Trainingsbeispiele sind richtig, {test} der Testbeispiele.</translation>
    </message>
    <message>
        <source>{train} of the training samples are right.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>{train} der Trainingsbeispiele sind richtig.</translation>
    </message>
    <message>
        <source>It takes the whole plane for {title}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Es hält die ganze Ebene für {title}.</translation>
    </message>
    <message>
        <source>It predicts nowhere: {titles}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Nirgends sagt es voraus: {titles}.</translation>
    </message>
    <message>
        <source>It is nowhere at least 90 % sure.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Nirgends ist es zu mindestens 90 % sicher.</translation>
    </message>
    <message>
        <source>It is at least 90 % sure on {share} of the plane.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Auf {share} der Ebene ist es zu mindestens 90 % sicher.</translation>
    </message>
    <message>
        <source>{title} has {share} of the plane, and fills no part of it.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>{title} hat {share} der Ebene und füllt keinen Teil davon aus.</translation>
    </message>
    <message>
        <source>{title} has {share} of the plane: {parts}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>{title} hat {share} der Ebene: {parts}.</translation>
    </message>
    <message>
        <source>From left to right, where {axis} is {at}: {sequence}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Von links nach rechts, wo {axis} {at} ist: {sequence}.</translation>
    </message>
    <message>
        <source>From bottom to top, where {axis} is {at}: {sequence}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Von unten nach oben, wo {axis} {at} ist: {sequence}.</translation>
    </message>
    <message>
        <source>{title} from {axis} = {at}</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>{title} ab {axis} = {at}</translation>
    </message>
    <message numerus="yes">
        <source>{count} more changes</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>
            <numerusform>{count} weiterer Wechsel</numerusform>
            <numerusform>{count} weitere Wechsel</numerusform>
        </translation>
    </message>
    <message>
        <source>{answer} is highest, {number}, where {across} is {x} and {up} is {y}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>{answer} ist am höchsten, {number}, wo {across} {x} und {up} {y} ist.</translation>
    </message>
    <message>
        <source>It is lowest, {number}, where {across} is {x} and {up} is {y}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Am niedrigsten, {number}, ist es, wo {across} {x} und {up} {y} ist.</translation>
    </message>
    <message>
        <source>{answer} is {number} everywhere: the surface is flat.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>{answer} ist überall {number}: Die Fläche ist flach.</translation>
    </message>
    <message>
        <source>The curve is flat: {answer} is about {number}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Die Kurve ist flach: {answer} ist etwa {number}.</translation>
    </message>
    <message>
        <source>The curve begins at {answer} = {number}, where {axis} is {x}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Die Kurve beginnt bei {answer} = {number}, wo {axis} {x} ist.</translation>
    </message>
    <message>
        <source>It rises to {number} at {axis} = {x}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Sie steigt auf {number} bei {axis} = {x}.</translation>
    </message>
    <message>
        <source>It falls to {number} at {axis} = {x}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Sie fällt auf {number} bei {axis} = {x}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} more rises and falls follow.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>
            <numerusform>{count} weiterer Anstieg oder Abfall folgt.</numerusform>
            <numerusform>{count} weitere Anstiege und Abfälle folgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{right} of {all} are right.</source>
        <extracomment>playground/confusion/confusion_in_words.py</extracomment>
        <translation>{right} von {all} sind richtig.</translation>
    </message>
    <message>
        <source>{true} taken for {predicted}, {count} of {all}</source>
        <extracomment>playground/confusion/confusion_in_words.py</extracomment>
        <translation>{true} für {predicted} gehalten, {count} von {all}</translation>
    </message>
    <message>
        <source>Most often: {pairs}.</source>
        <extracomment>playground/confusion/confusion_in_words.py</extracomment>
        <translation>Am häufigsten: {pairs}.</translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <extracomment>playground/confusion/confusion_in_words.py</extracomment>
        <translation>{name} {share}</translation>
    </message>
    <message>
        <source>Found of each class, from {worst} to {best}.</source>
        <extracomment>playground/confusion/confusion_in_words.py</extracomment>
        <translation>Von jeder Klasse gefunden, von {worst} bis {best}.</translation>
    </message>
    <message>
        <source>Found of each class: {rows}.</source>
        <extracomment>playground/confusion/confusion_in_words.py</extracomment>
        <translation>Von jeder Klasse gefunden: {rows}.</translation>
    </message>
    <message>
        <source>It never answers {names}.</source>
        <extracomment>playground/confusion/confusion_in_words.py</extracomment>
        <translation>Es antwortet nie {names}.</translation>
    </message>
    <message>
        <source>click to open its card</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>ein Klick öffnet ihre Karte</translation>
    </message>
    <message>
        <source>click to open its card; frozen</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>ein Klick öffnet ihre Karte; eingefroren</translation>
    </message>
    <message>
        <source>click to open its card, right click for more</source>
        <extracomment>playground/diagram/describing.py</extracomment>
        <translation>ein Klick öffnet ihre Karte, Rechtsklick zeigt mehr</translation>
    </message>
    <message>
        <source>{title}, {note} ({names})</source>
        <extracomment>playground/diagram/diagram_in_words.py</extracomment>
        <translation>{title}, {note} ({names})</translation>
    </message>
    <message>
        <source>{title}, {note}</source>
        <extracomment>playground/diagram/diagram_in_words.py</extracomment>
        <translation>{title}, {note}</translation>
    </message>
    <message>
        <source>The columns, from left to right: {columns}.</source>
        <extracomment>playground/diagram/diagram_in_words.py</extracomment>
        <translation>Die Spalten, von links nach rechts: {columns}.</translation>
    </message>
    <message>
        <source>{edge}: {weight}</source>
        <extracomment>playground/diagram/diagram_in_words.py</extracomment>
        <translation>{edge}: {weight}</translation>
    </message>
    <message>
        <source>The strongest weights: {weights}.</source>
        <extracomment>playground/diagram/diagram_in_words.py</extracomment>
        <translation>Die stärksten Gewichte: {weights}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} neurons are switched off.</source>
        <extracomment>playground/diagram/diagram_in_words.py</extracomment>
        <translation>
            <numerusform>{count} Neuron ist abgeschaltet.</numerusform>
            <numerusform>{count} Neuronen sind abgeschaltet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} edges are cut.</source>
        <extracomment>playground/diagram/diagram_in_words.py</extracomment>
        <translation>
            <numerusform>{count} Kante ist durchtrennt.</numerusform>
            <numerusform>{count} Kanten sind durchtrennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove layer {number}</source>
        <extracomment>playground/diagram/layer_buttons.py, playground/layers/layer_card.py</extracomment>
        <translation>Schicht {number} entfernen</translation>
    </message>
    <message>
        <source>Remove the whole layer (Undo brings it back)</source>
        <extracomment>playground/diagram/layer_buttons.py</extracomment>
        <translation>Die ganze Schicht entfernen (Rückgängig holt sie zurück)</translation>
    </message>
    <message>
        <source>Add a layer before layer {number}</source>
        <extracomment>playground/diagram/layer_buttons.py</extracomment>
        <translation>Eine Schicht vor Schicht {number} hinzufügen</translation>
    </message>
    <message>
        <source>Put a hidden layer in here</source>
        <extracomment>playground/diagram/layer_buttons.py</extracomment>
        <translation>Eine verborgene Schicht hier einfügen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a button</comment>
        <extracomment>playground/guide/bubble.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done. Next (Enter) goes on.</source>
        <extracomment>playground/guide/bubble.py</extracomment>
        <translation>Geschafft. Weiter mit Eingabe.</translation>
    </message>
    <message>
        <source>Ticked before: {ticked} of {count}. It begins anew; Next skips a step.</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>Schon abgehakt: {ticked} von {count}. Es beginnt von vorn; Weiter überspringt einen Schritt.</translation>
    </message>
    <message>
        <source>**This is still to be done.** Next once more leads to the list.</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation>**Das ist noch zu tun.** Noch einmal Weiter führt zur Liste.</translation>
    </message>
    <message>
        <source>&amp;Undo line</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>&amp;Linie zurück</translation>
    </message>
    <message>
        <source>Undo line</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Linie zurück</translation>
    </message>
    <message>
        <source>Take the last line back (Delete)</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Die letzte Linie zurücknehmen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>L&amp;eeren</translation>
    </message>
    <message>
        <source>Take all lines away</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Alle Linien wegnehmen</translation>
    </message>
    <message>
        <source>Draw the curve that it will find, over the whole width. Then press **Play**.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Die Kurve zeichnen, die es finden wird, über die ganze Breite. Dann **Play** drücken.</translation>
    </message>
    <message>
        <source>Predict, then see</source>
        <extracomment>playground/guide/prediction/predicting.py</extracomment>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Nothing was drawn. **Reset** (F8) lets you draw before it learns.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Es ist nichts gezeichnet. Nach **Reset** (F8) lässt sich zeichnen, bevor es lernt.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: your curve lies {mean} from the network&apos;s on average. The best level line would be {guess} away, so you saved {share} of that.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Epoche {epoch}: Die gezeichnete Kurve liegt im Mittel {mean} von der des Netzes entfernt. Die beste waagrechte Linie läge {guess} entfernt, davon sind also {share} gespart.</translation>
    </message>
    <message>
        <source>Your line parts no points from others. **Reset** (F8), and draw it between the classes.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Die Linie trennt keine Punkte von anderen. **Reset** (F8), und sie zwischen die Klassen zeichnen.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: your line agrees with the network on {share} of the plane. To say {name} everywhere would agree on {guess}.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Epoche {epoch}: Die gezeichnete Linie stimmt auf {share} der Ebene mit dem Netz überein. Überall „{name}“ zu raten, träfe auf {guess} zu.</translation>
    </message>
    <message>
        <source>The **Rate** is the size of its steps. Pull it far up while it trains (**Play**): what happens? Then back again.</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Die **Rate** ist die Größe seiner Schritte. Sie beim Training (**Start**) weit hochziehen: Was geschieht? Dann wieder zurück.</translation>
    </message>
    <message>
        <source>Another network reads handwriting. Open **Draw**, draw a digit with the mouse, and read its answer.</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Ein anderes Netz liest Handschrift. **Zeichnen** öffnen, mit der Maus eine Ziffer zeichnen und die Antwort lesen.</translation>
    </message>
    <message>
        <source>That was the tour, and this is your own network, with {accuracy} of the test points right: it needs more training, or a large rate has spoilt it. **Reset** (F8) and **Play** train it anew. What to try next:</source>
        <extracomment>playground/guide/stops.py</extracomment>
        <translation>Das war der Rundgang, und dies ist jetzt das eigene Netz, {accuracy} der Testpunkte richtig: Es braucht mehr Training, oder eine große Rate hat es verdorben. **Zurücksetzen** (F8) und **Start** trainieren es neu. Was als Nächstes kommen kann:</translation>
    </message>
    <message>
        <source>Epoch {epoch}.</source>
        <extracomment>playground/hearing/hearing.py</extracomment>
        <translation>Epoche {epoch}.</translation>
    </message>
    <message>
        <source>What is seen, in words</source>
        <extracomment>playground/hearing/hearing_in_words.py</extracomment>
        <translation>Was zu sehen ist, in Worten</translation>
    </message>
    <message>
        <source>What the pictures show</source>
        <extracomment>playground/hearing/hearing_in_words.py</extracomment>
        <translation>Was die Bilder zeigen</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>Noch ist nichts gemessen.</translation>
    </message>
    <message>
        <source>{layer}: {value}</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>{layer}: {value}</translation>
    </message>
    <message>
        <source>{quantity} at epoch {epoch}: {layers}.</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation>{quantity} in Epoche {epoch}: {layers}.</translation>
    </message>
    <message>
        <source>{title} of layer {number}</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>{title} von Schicht {number}</translation>
    </message>
    <message>
        <source>Menu of layer {number}</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Menü von Schicht {number}</translation>
    </message>
    <message>
        <source>More of layer {number}</source>
        <extracomment>playground/layers/layer_card.py</extracomment>
        <translation>Mehr zu Schicht {number}</translation>
    </message>
    <message>
        <source>Predict, then &amp;see</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Erst &amp;vorhersagen, dann sehen</translation>
    </message>
    <message>
        <source>What is seen, in w&amp;ords…</source>
        <extracomment>playground/frame/menus.py</extracomment>
        <translation>Was zu sehen ist, in W&amp;orten…</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>What to predict; all that is sketched is scored (Ctrl+Shift+P: the next)</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Was vorhergesagt wird; bewertet wird alles, was skizziert ist (Strg+Umschalt+P: das nächste)</translation>
    </message>
    <message>
        <source>Predict</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Predict the boundary</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Die Grenze vorhersagen</translation>
    </message>
    <message>
        <source>Predict the curve</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Die Kurve vorhersagen</translation>
    </message>
    <message>
        <source>Predict the loss</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Den Verlust vorhersagen</translation>
    </message>
    <message>
        <source>Draw in the loss plot how the training loss will fall, up to any epoch. Then press **Play**.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Im Verlustdiagramm zeichnen, wie der Trainingsverlust fallen wird, bis zu einer beliebigen Epoche. Dann **Play** drücken.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: so far the training loss is off your curve by a factor of {factor} on average. Your curve is scored at its end, epoch {end}.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Epoche {epoch}: Bisher weicht der Trainingsverlust im Mittel um den Faktor {factor} von der gezeichneten Kurve ab. Bewertet wird sie an ihrem Ende, Epoche {end}.</translation>
    </message>
    <message>
        <source>Up to epoch {end} the training loss was off your curve by a factor of {factor} on average; off the best level line, by {guess}.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>Bis Epoche {end} wich der Trainingsverlust im Mittel um den Faktor {factor} von der gezeichneten Kurve ab; von der besten waagrechten Linie um {guess}.</translation>
    </message>
    <message>
        <source>At its end the loss was {found}, and you drew {drawn}: as good as right.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>An ihrem Ende war der Verlust {found}, gezeichnet war {drawn}: so gut wie richtig.</translation>
    </message>
    <message>
        <source>At its end the loss was {found}, and you drew {drawn}: too high, by a factor of {times}.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>An ihrem Ende war der Verlust {found}, gezeichnet war {drawn}: zu hoch, um den Faktor {times}.</translation>
    </message>
    <message>
        <source>At its end the loss was {found}, and you drew {drawn}: too low, by a factor of {times}.</source>
        <extracomment>playground/guide/prediction/predicted.py</extracomment>
        <translation>An ihrem Ende war der Verlust {found}, gezeichnet war {drawn}: zu niedrig, um den Faktor {times}.</translation>
    </message>
    <message>
        <source>To predict, choose data first: there is no network yet.</source>
        <extracomment>playground/guide/prediction/predicting.py</extracomment>
        <translation>Zum Vorhersagen zuerst Daten wählen: Es gibt noch kein Netz.</translation>
    </message>
    <message>
        <source>On, as one reads, and back</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Weiter, wie man liest, und zurück</translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Pfeile, Eingabe</translation>
    </message>
    <message>
        <source>On the picture: read a point, with Shift by little; ask why</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Auf dem Bild: einen Punkt ablesen, mit Umschalt in kleinen Schritten; nach dem Warum fragen</translation>
    </message>
    <message>
        <source>Arrows, Home, End</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Pfeile, Pos1, Ende</translation>
    </message>
    <message>
        <source>On a plot: read it; in Space from point to point</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Auf einem Diagramm: es ablesen; im Raum von Punkt zu Punkt</translation>
    </message>
    <message>
        <source>Enter, Delete</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Eingabe, Entf</translation>
    </message>
    <message>
        <source>Predicting: set a corner of the line, twice at one place end it; take it back; arrows move</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Beim Vorhersagen: eine Ecke der Linie setzen, zweimal an einer Stelle sie beenden; sie zurücknehmen; Pfeile bewegen</translation>
    </message>
    <message>
        <source>Arrows, Space</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Pfeile, Leertaste</translation>
    </message>
    <message>
        <source>On the board: move a pen, press or lift it; Home, End and the page keys aslant</source>
        <extracomment>playground/frame/keyboard.py</extracomment>
        <translation>Auf der Zeichenfläche: einen Stift bewegen, ansetzen oder heben; Pos1, Ende und die Bildtasten schräg</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>tool</comment>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Spray</source>
        <comment>tool</comment>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Sprühen</translation>
    </message>
    <message>
        <source>Erase</source>
        <comment>tool</comment>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move</source>
        <comment>tool</comment>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Jitter</source>
        <comment>tool</comment>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation>Rütteln</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <source>{steps} steps/s</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>{steps} Schritte/s</translation>
    </message>
    <message>
        <source>loss</source>
        <extracomment>core/experiment/spec.py, core/functions/plain.py, playground/runs/status.py, playground/score/curves.py, playground/settings/settings.py</extracomment>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>accuracy</source>
        <extracomment>playground/runs/status.py, playground/score/calibration.py, playground/score/curves.py</extracomment>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>{what} {train} · test {test}</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>{what} {train} · Test {test}</translation>
    </message>
    <message>
        <source>Back at the start, with the same weights and the same batches. Undo brings the training back.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Zurück am Anfang, mit denselben Gewichten und denselben Batches. Rückgängig holt das Training zurück.</translation>
    </message>
    <message>
        <source>Training.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Training läuft.</translation>
    </message>
    <message>
        <source>The network of before is back, untrained: its training begins.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Das Netz von vorher ist wieder da, untrainiert: Sein Training beginnt.</translation>
    </message>
    <message>
        <source>The training is back: step {step}. It is paused; Play goes on.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Das Training ist wieder da: Schritt {step}. Es pausiert; Start macht weiter.</translation>
    </message>
    <message>
        <source>Every weight that still has a place is kept. Reset (F8) starts anew.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Jedes Gewicht, das noch einen Platz hat, bleibt. Zurücksetzen (F8) fängt neu an.</translation>
    </message>
    <message>
        <source>The loss of the untrained network is not a finite number: its first weights are too large. Lower the scale of its layers.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Der Verlust des untrainierten Netzes ist keine endliche Zahl: Seine Anfangsgewichte sind zu groß. Die Skalierung seiner Schichten verkleinern.</translation>
    </message>
    <message>
        <source>there is no experiment</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation>es gibt kein Experiment</translation>
    </message>
    <message>
        <source>Undo brings the last data back.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Rückgängig holt die letzten Daten zurück.</translation>
    </message>
    <message>
        <source>Undo brings the last network back.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Rückgängig holt das letzte Netz zurück.</translation>
    </message>
    <message>
        <source>Another kind of data: training stopped. Play trains a new network, Undo brings the trained one back.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Andere Art von Daten: Das Training ist beendet. Start trainiert ein neues Netz, Rückgängig holt das trainierte zurück.</translation>
    </message>
    <message>
        <source>Another seed: training stopped. Play trains a new network, Undo brings the trained one back.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Anderer Startwert: Das Training ist beendet. Start trainiert ein neues Netz, Rückgängig holt das trainierte zurück.</translation>
    </message>
    <message>
        <source>Another kind of data: the network starts anew, Undo brings the trained one back.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Andere Art von Daten: Das Netz fängt neu an, Rückgängig holt das trainierte zurück.</translation>
    </message>
    <message>
        <source>Another seed: the network starts anew, Undo brings the trained one back.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Anderer Startwert: Das Netz fängt neu an, Rückgängig holt das trainierte zurück.</translation>
    </message>
    <message>
        <source>The training is back: step {step}.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Das Training ist wieder da: Schritt {step}.</translation>
    </message>
    <message>
        <source>The training is back: step {step}, and goes on.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Das Training ist wieder da: Schritt {step}, und geht weiter.</translation>
    </message>
    <message>
        <source>One step.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation>Ein Schritt.</translation>
    </message>
    <message>
        <source>{reason} Play goes on.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation>{reason} Start macht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>All {count} epochs are done. Play trains as many more.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>
            <numerusform>Die Epoche ist fertig. Start trainiert noch eine.</numerusform>
            <numerusform>Alle {count} Epochen sind fertig. Start trainiert noch einmal so viele.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused at step {step}.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation>Angehalten bei Schritt {step}.</translation>
    </message>
    <message>
        <source>The data isn&apos;t there: training stopped.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Die Daten sind nicht da: Das Training ist beendet.</translation>
    </message>
    <message>
        <source>The data isn&apos;t there: nothing is trained.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Die Daten sind nicht da: Nichts wird trainiert.</translation>
    </message>
    <message>
        <source>This network can&apos;t be trained: training stopped.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Dieses Netz lässt sich nicht trainieren: Das Training ist beendet.</translation>
    </message>
    <message>
        <source>This network can&apos;t be trained: nothing is trained.</source>
        <extracomment>playground/runs/trainer_in_words.py</extracomment>
        <translation>Dieses Netz lässt sich nicht trainieren: Nichts wird trainiert.</translation>
    </message>
    <message>
        <source>Back to epoch {epoch}</source>
        <extracomment>playground/runs/undo_steps.py</extracomment>
        <translation>Zurück zu Epoche {epoch}</translation>
    </message>
    <message>
        <source>There is not enough memory for {count} parameters: use fewer neurons.</source>
        <extracomment>playground/runs/worker.py</extracomment>
        <translation>Für {count} Parameter reicht der Speicher nicht: weniger Neuronen nehmen.</translation>
    </message>
    <message>
        <source>Training failed by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/runs/worker.py</extracomment>
        <translation>Das Training scheiterte an einem Fehler des Programms: {kind}: {error}</translation>
    </message>
    <message>
        <source>what the network is given</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>was das Netz bekommt</translation>
    </message>
    <message>
        <source>004: an image as a row of 784 numbers (Flatten)</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>004: ein Bild als Zeile von 784 Zahlen (Flatten)</translation>
    </message>
    <message>
        <source>weights: a row for each neuron, a column for each input; biases</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>Gewichte: eine Zeile je Neuron, eine Spalte je Eingabe; Bias-Werte</translation>
    </message>
    <message>
        <source>001: a dict for each layer, input_dim columns and output_dim rows; 002: w1, b1, a column for each neuron, as Keras has its kernels: w1[j,i] is W1[i,j] here</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>001: ein Dict je Schicht, input_dim Spalten und output_dim Zeilen; 002: w1, b1, eine Spalte je Neuron, wie bei den Kernen von Keras: w1[j,i] ist hier W1[i,j]</translation>
    </message>
    <message>
        <source>W x + b, before the function</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>W x + b, vor der Funktion</translation>
    </message>
    <message>
        <source>f(z): what a layer gives; the last one&apos;s is the answer</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>f(z): was eine Schicht ausgibt; das der letzten ist die Antwort</translation>
    </message>
    <message>
        <source>000: f attached to its layer, or a layer of its own; 002: a1, a2</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>000: f bei ihrer Schicht, oder als eigene Schicht; 002: a1, a2</translation>
    </message>
    <message>
        <source>the target: 1 for the true class and 0 for others, or the number</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>das Ziel: 1 für die wahre Klasse und 0 für die anderen, oder die Zahl</translation>
    </message>
    <message>
        <source>003: one-hot</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>003: One-Hot</translation>
    </message>
    <message>
        <source>the loss of this one sample</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>der Verlust dieses einen Beispiels</translation>
    </message>
    <message>
        <source>002: half the sum of (a - y)², where the mean is taken here; 004: the mean</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>002: die halbe Summe von (a - y)², hier wird der Mittelwert genommen; 004: der Mittelwert</translation>
    </message>
    <message>
        <source>dL/da: how the loss changes with a</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>dL/da: wie sich der Verlust mit a ändert</translation>
    </message>
    <message>
        <source>000: the loss&apos;s own gradient, when it stands alone</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>000: der eigene Gradient des Verlusts, wenn er allein steht</translation>
    </message>
    <message>
        <source>dL/dz = da f&apos;(z)</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>dL/dz = da f&apos;(z)</translation>
    </message>
    <message>
        <source>000: softmax and cross-entropy as one give a - y; 002: (a - y) f&apos;(z)</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>000: Softmax und Kreuzentropie zusammen ergeben a - y; 002: (a - y) f&apos;(z)</translation>
    </message>
    <message>
        <source>dW, db</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>dW, db</translation>
    </message>
    <message>
        <source>dL/dW = delta times what came in; dL/db = delta</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>dL/dW = Delta mal was hereinkam; dL/db = Delta</translation>
    </message>
    <message>
        <source>001: the mean over the batch, here one sample&apos;s</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>001: der Mittelwert über den Batch, hier der eines Beispiels</translation>
    </message>
    <message>
        <source>dW with L1, L2 and clipping, as the optimizer gets it</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>dW mit L1, L2 und Begrenzung, wie der Optimierer es bekommt</translation>
    </message>
    <message>
        <source>what the optimizer keeps of the gradients so far</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>was der Optimierer von den bisherigen Gradienten behält</translation>
    </message>
    <message>
        <source>what the step adds to a weight: -rate dW in plain descent</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>was der Schritt zu einem Gewicht addiert: -Rate dW beim einfachen Abstieg</translation>
    </message>
    <message>
        <source>001 to 004: -rate dW</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>001 bis 004: -Rate dW</translation>
    </message>
    <message>
        <source>Names</source>
        <extracomment>core/experiment/difference.py, playground/sample/names.py, playground/sample/sample_head.py</extracomment>
        <translation>Namen</translation>
    </message>
    <message>
        <source>here</source>
        <extracomment>playground/commands/data_command.py, playground/sample/names.py</extracomment>
        <translation>hier</translation>
    </message>
    <message>
        <source>in the posts 000 to 004</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>in den Artikeln 000 bis 004</translation>
    </message>
    <message>
        <source>A name&apos;s number is its layer&apos;s number, counted from 1; indices count from 0. Everything is of one sample, and the step is one of a batch with this sample alone.</source>
        <extracomment>playground/sample/names.py</extracomment>
        <translation>Die Nummer eines Namens ist die seiner Schicht, von 1 an gezählt; Indizes zählen von 0 an. Alles gilt für ein Beispiel, und der Schritt ist der eines Batches mit diesem Beispiel allein.</translation>
    </message>
    <message>
        <source>The sample</source>
        <extracomment>playground/sample/portrait.py</extracomment>
        <translation>Das Beispiel</translation>
    </message>
    <message>
        <source>The sample among the others; click the plane to take another point</source>
        <extracomment>playground/sample/portrait.py</extracomment>
        <translation>Das Beispiel unter den anderen; ein Klick auf die Ebene nimmt einen anderen Punkt</translation>
    </message>
    <message>
        <source>Point at a number, with the mouse or by Tab and the arrow keys: where it came from stands here, formula and numbers, and the cells it was made of are framed.</source>
        <extracomment>playground/sample/readout.py</extracomment>
        <translation>Auf eine Zahl zeigen, mit der Maus oder mit Tab und den Pfeiltasten: Hier steht, woher sie kommt, Formel und Zahlen, und die Zellen, aus denen sie entstand, sind umrahmt.</translation>
    </message>
    <message>
        <source>Its formula with the numbers in it</source>
        <extracomment>playground/sample/readout.py</extracomment>
        <translation>Ihre Formel mit den Zahlen darin</translation>
    </message>
    <message>
        <source>Number pointed at</source>
        <extracomment>playground/sample/readout.py</extracomment>
        <translation>Zahl, auf die gezeigt wird</translation>
    </message>
    <message>
        <source>Samples kept for testing</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Beispiele, die zum Testen zurückbehalten sind</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>playground/sample/sample_head.py, playground/score/headline.py, playground/settings/settings.py</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>Samples that are trained on</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Beispiele, mit denen trainiert wird</translation>
    </message>
    <message>
        <source>a point of the plane</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>ein Punkt der Ebene</translation>
    </message>
    <message>
        <source>an image</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a point of the curve</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>ein Punkt der Kurve</translation>
    </message>
    <message>
        <source>Right answer</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Richtige Antwort</translation>
    </message>
    <message>
        <source>Assumed answer</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Angenommene Antwort</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Every number as a table, for a spreadsheet</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Jede Zahl als Tabelle, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Every number as tables, for a text</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Jede Zahl als Tabellen, für einen Text</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Every number as CSV or Markdown in a file</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Jede Zahl als CSV oder Markdown in einer Datei</translation>
    </message>
    <message>
        <source>Worst</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Härtefall</translation>
    </message>
    <message>
        <source>The test sample with the largest loss</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Das Testbeispiel mit dem größten Verlust</translation>
    </message>
    <message>
        <source>The sample before this one</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Das Beispiel vor diesem</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>The next sample</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Das nächste Beispiel</translation>
    </message>
    <message>
        <source>Next sample</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>Sample&apos;s number</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Nummer des Beispiels</translation>
    </message>
    <message>
        <source>Which of the samples, counted from 1</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Welches der Beispiele, von 1 an gezählt</translation>
    </message>
    <message>
        <source>Stay at this moment while training goes on; off: follow the training</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Bei diesem Moment bleiben, während das Training weitergeht; aus: dem Training folgen</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Numbers in every cell, page by page where a matrix is large</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Zahlen in jeder Zelle, Seite für Seite, wo eine Matrix groß ist</translation>
    </message>
    <message>
        <source>Numbers</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Kopie ▾</translation>
    </message>
    <message>
        <source>Every number of this page as a table</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Jede Zahl dieser Seite als Tabelle</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What z, a, delta, dW are, and how the five posts write them</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Was z, a, delta, dW sind, und wie die fünf Artikel sie schreiben</translation>
    </message>
    <message>
        <source>What the network says about it</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Was das Netz dazu sagt</translation>
    </message>
    <message>
        <source>What the answer should be; another one shows what the network would learn from it</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Was die Antwort sein soll; eine andere zeigt, was das Netz daraus lernen würde</translation>
    </message>
    <message>
        <source>Go to</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Scroll to a layer, forward or back</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>Zu einer Schicht blättern, vorwärts oder zurück</translation>
    </message>
    <message>
        <source>of {count}</source>
        <extracomment>playground/sample/sample_head.py</extracomment>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>One sample</source>
        <extracomment>playground/sample/sample_page.py</extracomment>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>A point of the curve</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Ein Punkt der Kurve</translation>
    </message>
    <message>
        <source>A point of the plane</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Ein Punkt der Ebene</translation>
    </message>
    <message>
        <source>A sample</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>&lt;b&gt;{sample}&lt;/b&gt;, as if its answer were another</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>&lt;b&gt;{sample}&lt;/b&gt;, als wäre die Antwort eine andere</translation>
    </message>
    <message>
        <source>Test image {number}</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Testbild {number}</translation>
    </message>
    <message>
        <source>Training image {number}</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Trainingsbild {number}</translation>
    </message>
    <message>
        <source>&lt;i&gt;Loss&lt;/i&gt; {loss} → {new_loss} after a step by it alone (step {step}, rate {rate})</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>&lt;i&gt;Verlust&lt;/i&gt; {loss} → {new_loss} nach einem Schritt mit ihm allein (Schritt {step}, Rate {rate})</translation>
    </message>
    <message>
        <source>test sample {number} of {count}</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Testbeispiel {number} von {count}</translation>
    </message>
    <message>
        <source>training sample {number} of {count}</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Trainingsbeispiel {number} von {count}</translation>
    </message>
    <message>
        <source>a sample, as if its answer were another</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>ein Beispiel, als wäre die Antwort eine andere</translation>
    </message>
    <message>
        <source>no sample: a point of the plane</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>kein Beispiel: ein Punkt der Ebene</translation>
    </message>
    <message>
        <source>no sample of the data</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>kein Beispiel der Daten</translation>
    </message>
    <message>
        <source>assumed answer</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>angenommene Antwort</translation>
    </message>
    <message>
        <source>right answer</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>richtige Antwort</translation>
    </message>
    <message>
        <source>{answer} (of the nearest point)</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>{answer} (des nächstgelegenen Punktes)</translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>it should be {answer}</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>es sollte {answer} sein</translation>
    </message>
    <message>
        <source>The network says {says}; {should}.</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Das Netz sagt {says}; {should}.</translation>
    </message>
    <message>
        <source>The network says {says} ({below} below, as it is standardized); {should}.</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Das Netz sagt {says} (unten {below}, da standardisiert); {should}.</translation>
    </message>
    <message>
        <source>The network says &lt;b&gt;{name}&lt;/b&gt;, {share} sure; {should}.</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Das Netz sagt &lt;b&gt;{name}&lt;/b&gt;, zu {share} sicher; {should}.</translation>
    </message>
    <message>
        <source>right</source>
        <comment>answer</comment>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>answer</comment>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>falsch</translation>
    </message>
    <message>
        <source>The network says &lt;b&gt;{name}&lt;/b&gt;, {share} sure: {should}.</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>Das Netz sagt &lt;b&gt;{name}&lt;/b&gt;, zu {share} sicher: {should}.</translation>
    </message>
    <message>
        <source>numeric check: (L(w + h) - L(w - h)) / 2h = {value}, agrees to 1e-6</source>
        <extracomment>playground/sample/sample_page.py</extracomment>
        <translation>numerische Probe: (L(w + h) - L(w - h)) / 2h = {value}, stimmt auf 1e-6</translation>
    </message>
    <message>
        <source>numeric check: (L(w + h) - L(w - h)) / 2h = {value}, but the gradient is {gradient}</source>
        <extracomment>playground/sample/sample_page.py</extracomment>
        <translation>numerische Probe: (L(w + h) - L(w - h)) / 2h = {value}, aber der Gradient ist {gradient}</translation>
    </message>
    <message>
        <source>{check}; the loss bends right here, any slope between its sides is as good</source>
        <extracomment>playground/sample/sample_page.py</extracomment>
        <translation>{check}; der Verlust knickt genau hier, jede Steigung zwischen beiden Seiten ist ebenso gut</translation>
    </message>
    <message>
        <source>{answer}, that of the nearest point, is assumed</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>{answer}, die des nächstgelegenen Punktes, ist angenommen</translation>
    </message>
    <message>
        <source>in native code ({what})</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>in nativem Code ({what})</translation>
    </message>
    <message>
        <source>by NumPy: {what}</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation>mit NumPy: {what}</translation>
    </message>
    <message>
        <source>{answer} is assumed</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>{answer} ist angenommen</translation>
    </message>
    <message>
        <source>the right answer is not known: {answer}, that of the nearest point, is assumed</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>die richtige Antwort ist nicht bekannt: {answer}, die des nächstgelegenen Punktes, ist angenommen</translation>
    </message>
    <message>
        <source>the right answer is not known: {answer} is assumed</source>
        <extracomment>playground/sample/sample_in_words.py</extracomment>
        <translation>die richtige Antwort ist nicht bekannt: {answer} ist angenommen</translation>
    </message>
    <message>
        <source>Cancelled: no table was made.</source>
        <extracomment>playground/sample/sample_table.py</extracomment>
        <translation>Abgebrochen: Es wurde keine Tabelle erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>Copied {count} lines of {kind}.</source>
        <extracomment>playground/sample/sample_table.py</extracomment>
        <translation>
            <numerusform>{count} Zeile {kind} kopiert.</numerusform>
            <numerusform>{count} Zeilen {kind} kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the table</source>
        <extracomment>playground/sample/sample_table.py</extracomment>
        <translation>Die Tabelle speichern</translation>
    </message>
    <message>
        <source>Making the table…</source>
        <extracomment>playground/sample/sample_table.py</extracomment>
        <translation>Die Tabelle wird erstellt…</translation>
    </message>
    <message>
        <source>After this step, by this sample alone, its loss is no longer a number: {now} → {then}</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>Nach diesem Schritt, mit diesem Beispiel allein, ist sein Verlust keine Zahl mehr: {now} → {then}</translation>
    </message>
    <message>
        <source>After this step, by this sample alone, its loss falls: {now} → {then}</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>Nach diesem Schritt, mit diesem Beispiel allein, fällt sein Verlust: {now} → {then}</translation>
    </message>
    <message>
        <source>After this step, by this sample alone, its loss rises: {now} → {then}</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>Nach diesem Schritt, mit diesem Beispiel allein, steigt sein Verlust: {now} → {then}</translation>
    </message>
    <message>
        <source>After this step, by this sample alone, its loss stays: {now} → {then}</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>Nach diesem Schritt, mit diesem Beispiel allein, bleibt sein Verlust: {now} → {then}</translation>
    </message>
    <message>
        <source>New loss</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>Neuer Verlust</translation>
    </message>
    <message>
        <source>x: pixels from 0 to 1</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>x: Pixel von 0 bis 1</translation>
    </message>
    <message>
        <source>{note},   gW{n}: with penalties and clipping</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>{note},   gW{n}: mit Strafen und Begrenzung</translation>
    </message>
    <message>
        <source>Back: {title}</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>Zurück: {title}</translation>
    </message>
    <message>
        <source>{activation}&apos;s Jacobian times da{n}</source>
        <extracomment>playground/sample/sheet/contents.py</extracomment>
        <translation>Jacobi-Matrix von {activation} mal da{n}</translation>
    </message>
    <message>
        <source>The sample&apos;s numbers</source>
        <extracomment>playground/sample/sheet/sample_sheet.py</extracomment>
        <translation>Die Zahlen des Beispiels</translation>
    </message>
    <message>
        <source>{name} {shape}, at most ±{largest}</source>
        <extracomment>playground/sample/sheet/sample_sheet.py</extracomment>
        <translation>{name} {shape}, höchstens ±{largest}</translation>
    </message>
    <message>
        <source>Under the hood</source>
        <extracomment>playground/sample/sheet/sheet_view.py</extracomment>
        <translation>Unter der Haube</translation>
    </message>
    <message>
        <source>✗ {differ} of {checked} differ from their numeric check</source>
        <extracomment>playground/sample/sheet/titles.py</extracomment>
        <translation>✗ {differ} von {checked} weichen von ihrer numerischen Probe ab</translation>
    </message>
    <message>
        <source>✓ {checked} of {count} checked, all agree to 1e-6</source>
        <extracomment>playground/sample/sheet/titles.py</extracomment>
        <translation>✓ {checked} von {count} geprüft, alle stimmen auf 1e-6</translation>
    </message>
    <message>
        <source>✓ all {count} agree to 1e-6</source>
        <extracomment>playground/sample/sheet/titles.py</extracomment>
        <translation>✓ alle {count} stimmen auf 1e-6</translation>
    </message>
    <message>
        <source>rows {start}–{stop} of {count}</source>
        <extracomment>playground/sample/sheet/titles.py</extracomment>
        <translation>Zeilen {start}–{stop} von {count}</translation>
    </message>
    <message>
        <source>columns {start}–{stop} of {count}</source>
        <extracomment>playground/sample/sheet/titles.py</extracomment>
        <translation>Spalten {start}–{stop} von {count}</translation>
    </message>
    <message>
        <source>The accuracy of the answers of about one confidence (a bar). On the diagonal the confidence is justified; what is missing below it shows overconfidence, what stands above it the opposite. The number of its answers stands above each bar. ECE, the expected calibration error, is the mean gap over all answers</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>Die Genauigkeit der Antworten von etwa gleicher Sicherheit (ein Balken). Auf der Diagonale ist die Sicherheit berechtigt; was darunter fehlt, zeigt Selbstüberschätzung, was darüber steht, das Gegenteil. Über jedem Balken steht die Zahl seiner Antworten. ECE, der erwartete Kalibrierungsfehler, ist der mittlere Abstand über alle Antworten</translation>
    </message>
    <message>
        <source>confidence</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Calibration</source>
        <extracomment>playground/score/calibration.py, playground/score/score.py</extracomment>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>How often answers of each confidence are right appears here once there are predictions</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>Wie oft Antworten jeder Sicherheit richtig sind, erscheint hier, sobald es Vorhersagen gibt</translation>
    </message>
    <message>
        <source>ECE {error} ({samples})</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>ECE {error} ({samples})</translation>
    </message>
    <message>
        <source>ECE {error}, overconfident ({samples})</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>ECE {error}, zu selbstsicher ({samples})</translation>
    </message>
    <message>
        <source>ECE {error}, underconfident ({samples})</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>ECE {error}, zu vorsichtig ({samples})</translation>
    </message>
    <message>
        <source>no answers at {low} to {high}</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>keine Antworten bei {low} bis {high}</translation>
    </message>
    <message>
        <source>no answers</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>keine Antworten</translation>
    </message>
    <message>
        <source>{confidence}: {hits} of {count} correct</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>{confidence}: {hits} von {count} richtig</translation>
    </message>
    <message>
        <source>confidence {right}</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation>Sicherheit {right}</translation>
    </message>
    <message>
        <source>precision</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>F1</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>F1</translation>
    </message>
    <message>
        <source>samples</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>prec.</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>Präz.</translation>
    </message>
    <message>
        <source>rec.</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>For each class: precision, the share of its predictions that are right; recall, the share of its samples that are found; F1, the harmonic mean of both; and how many samples it has</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>Für jede Klasse: Präzision, der Anteil ihrer Vorhersagen, die stimmen; Trefferquote, der Anteil ihrer Beispiele, die gefunden werden; F1, das harmonische Mittel von beiden; und wie viele Beispiele sie hat</translation>
    </message>
    <message>
        <source>{name}: predicted {predicted}, true {there}, correct {right}</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>{name}: vorhergesagt {predicted}, wahr {there}, richtig {right}</translation>
    </message>
    <message>
        <source>class</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>mean F1 {share}</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>mittleres F1 {share}</translation>
    </message>
    <message>
        <source>{name}: precision {precision}, recall {recall}</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>{name}: Präzision {precision}, Trefferquote {recall}</translation>
    </message>
    <message>
        <source>training</source>
        <extracomment>playground/commands/verbs.py, playground/score/curve_key.py</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <extracomment>playground/score/curve_key.py</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>playground/score/curve_key.py</extracomment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>train</source>
        <extracomment>playground/score/curve_key.py</extracomment>
        <translation>Train.</translation>
    </message>
    <message>
        <source>val.</source>
        <extracomment>playground/score/curve_key.py</extracomment>
        <translation>Val.</translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>playground/score/curve_key.py</extracomment>
        <translation>Linien</translation>
    </message>
    <message>
        <source>R²</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>R²</translation>
    </message>
    <message>
        <source>The loss after each epoch appears here once training starts</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Der Verlust nach jeder Epoche erscheint hier, sobald das Training beginnt</translation>
    </message>
    <message>
        <source>The accuracy after each epoch appears here once training starts</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Die Genauigkeit nach jeder Epoche erscheint hier, sobald das Training beginnt</translation>
    </message>
    <message>
        <source>R² after each epoch appears here once training starts</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>R² nach jeder Epoche erscheint hier, sobald das Training beginnt</translation>
    </message>
    <message>
        <source>The loss over all training samples and over all test samples; move the mouse to read values, and what was changed at an upright line</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Der Verlust über alle Trainingsbeispiele und über alle Testbeispiele; die Maus liest Werte ab, und an einer senkrechten Linie, was geändert wurde</translation>
    </message>
    <message>
        <source>The share of samples classified correctly, for training and for test; move the mouse to read values, and what was changed at an upright line</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Der Anteil richtig klassifizierter Beispiele, beim Training und beim Test; die Maus liest Werte ab, und an einer senkrechten Linie, was geändert wurde</translation>
    </message>
    <message>
        <source>The share of y&apos;s spread that the network explains, of training and of test: 1 is all, 0 is no better than their mean, below 0 is worse. Move the mouse to read values, and what was changed at an upright line</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Der Anteil der Streuung von y, den das Netz erklärt, beim Training und beim Test: 1 ist alles, 0 ist nicht besser als der Mittelwert, unter 0 ist schlechter. Die Maus liest Werte ab, und an einer senkrechten Linie, was geändert wurde</translation>
    </message>
    <message>
        <source>Logarithmic axis: shows small changes late in training</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Logarithmische Achse: zeigt kleine Änderungen spät im Training</translation>
    </message>
    <message>
        <source>log</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>{title} plot</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>{title} als Kurve</translation>
    </message>
    <message>
        <source>{title} over the epochs</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>{title} über die Epochen</translation>
    </message>
    <message>
        <source>epoch {epoch}: {values}</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Epoche {epoch}: {values}</translation>
    </message>
    <message>
        <source>Press Play</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Start drücken</translation>
    </message>
    <message>
        <source>Share classified correctly, of the samples that the network trains on</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Anteil der richtig klassifizierten Beispiele, mit denen das Netz trainiert</translation>
    </message>
    <message>
        <source>Share classified correctly, of samples that the network never trains on</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Anteil der richtig klassifizierten Beispiele, mit denen das Netz nie trainiert</translation>
    </message>
    <message>
        <source>R², the share of y&apos;s spread that the network explains (1 is all, 0 none), of the samples that the network trains on</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>R², der Anteil der Streuung von y, den das Netz erklärt (1 ist alles, 0 nichts), bei den Beispielen, mit denen das Netz trainiert</translation>
    </message>
    <message>
        <source>R², the share of y&apos;s spread that the network explains (1 is all, 0 none), of samples that the network never trains on</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>R², der Anteil der Streuung von y, den das Netz erklärt (1 ist alles, 0 nichts), bei Beispielen, mit denen das Netz nie trainiert</translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Nothing is trained yet</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Noch ist nichts trainiert</translation>
    </message>
    <message>
        <source>Loss over all training samples, and over all test samples: what training makes smaller</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Verlust über alle Trainingsbeispiele und über alle Testbeispiele: was das Training verkleinert</translation>
    </message>
    <message>
        <source>Predict first</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Erst vorhersagen</translation>
    </message>
    <message>
        <source>or predict first</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>oder erst vorhersagen</translation>
    </message>
    <message>
        <source>loss {numbers}</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Verlust {numbers}</translation>
    </message>
    <message>
        <source>network&apos;s y</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation>y des Netzes</translation>
    </message>
    <message>
        <source>residual</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>{name} rose from {first} to {last} in {epochs} epochs.</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>{name} stieg in {epochs} Epochen von {first} auf {last}.</translation>
    </message>
    <message>
        <source>{name} fell from {first} to {last} in {epochs} epochs.</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>{name} fiel in {epochs} Epochen von {first} auf {last}.</translation>
    </message>
    <message>
        <source>{name} stayed at {last} for {epochs} epochs.</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>{name} blieb {epochs} Epochen lang bei {last}.</translation>
    </message>
    <message>
        <source>Training loss</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Test loss</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Training R²</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Trainings-R²</translation>
    </message>
    <message>
        <source>Test R²</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Test-R²</translation>
    </message>
    <message>
        <source>Validation R²</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Validierungs-R²</translation>
    </message>
    <message>
        <source>There is no curve yet: it begins with the training.</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Noch gibt es keine Kurve: Sie beginnt mit dem Training.</translation>
    </message>
    <message>
        <source>Changed at epoch {epoch}: {what}.</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Geändert in Epoche {epoch}: {what}.</translation>
    </message>
    <message>
        <source>{name} is no number any more.</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>{name} ist keine Zahl mehr.</translation>
    </message>
    <message>
        <source>It was least, {number}, at epoch {epoch}.</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Der kleinste Wert, {number}, wurde in Epoche {epoch} erreicht.</translation>
    </message>
    <message>
        <source>It was highest, {number}, at epoch {epoch}.</source>
        <extracomment>playground/score/score_in_words.py</extracomment>
        <translation>Am höchsten, {number}, war es in Epoche {epoch}.</translation>
    </message>
    <message>
        <source>{title}: summary</source>
        <extracomment>playground/score/judged.py</extracomment>
        <translation>{title}: Zusammenfassung</translation>
    </message>
    <message>
        <source>Arrows take another point beside it, Shift+arrows by little</source>
        <extracomment>playground/sample/portrait.py</extracomment>
        <translation>Pfeile nehmen einen anderen Punkt daneben, Umschalt+Pfeile in kleinen Schritten</translation>
    </message>
    <message>
        <source>Arrows: from number to number, and where each came from</source>
        <extracomment>playground/sample/sheet/sample_sheet.py</extracomment>
        <translation>Pfeile: von Zahl zu Zahl, und woher jede kam</translation>
    </message>
    <message>
        <source>Up and Down read class by class</source>
        <extracomment>playground/score/class_scores.py</extracomment>
        <translation>Auf und ab lesen Klasse für Klasse</translation>
    </message>
    <message>
        <source>Arrows read the curve, Home and End go to either end</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation>Pfeile lesen die Kurve, Pos1 und Ende gehen zu ihren Enden</translation>
    </message>
    <message>
        <source>Sketch the boundary, the curve or the loss before it learns, and see how near you come (Ctrl+Shift+P)</source>
        <extracomment>playground/score/headline.py</extracomment>
        <translation>Die Grenze, die Kurve oder den Verlust skizzieren, bevor es lernt, und sehen, wie nahe das kommt (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Each point is a sample: the network&apos;s y, and the residual, true y minus the network&apos;s. A good fit scatters evenly around the line at 0; a pattern is something the network has not learned. On the right: their histogram. RMSE: the root of their mean square; MAE: the mean of their sizes</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation>Jeder Punkt ist ein Beispiel: das y des Netzes und das Residuum, wahres y minus das des Netzes. Bei guter Anpassung streuen sie gleichmäßig um die Linie bei 0; ein Muster ist etwas, das das Netz nicht gelernt hat. Rechts: ihr Histogramm. RMSE: die Wurzel ihres mittleren Quadrats; MAE: der Mittelwert ihrer Beträge</translation>
    </message>
    <message>
        <source>Output</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Residuals</source>
        <extracomment>playground/score/residuals.py, playground/score/score.py</extracomment>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>network&apos;s {answer}</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation>{answer} des Netzes</translation>
    </message>
    <message>
        <source>RMSE {rmse}, MAE {mae} ({samples})</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation>RMSE {rmse}, MAE {mae} ({samples})</translation>
    </message>
    <message>
        <source>Every sample&apos;s error appears here once there are predictions</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation>Der Fehler jedes Beispiels erscheint hier, sobald es Vorhersagen gibt</translation>
    </message>
    <message>
        <source>{true}, network&apos;s {predicted}: {off}{left}</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation>{true}, das Netz {predicted}: {off}{left}</translation>
    </message>
    <message>
        <source>The share of samples classified correctly, over the epochs</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Der Anteil richtig klassifizierter Beispiele über die Epochen</translation>
    </message>
    <message>
        <source>The share of y&apos;s spread that the network explains, over the epochs</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Der Anteil der Streuung von y, den das Netz erklärt, über die Epochen</translation>
    </message>
    <message>
        <source>Confusion</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>Which classes the network takes for which, now</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Welche Klassen das Netz jetzt für welche hält</translation>
    </message>
    <message>
        <source>Precision</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each class, now</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Präzision, Trefferquote und F1 jeder Klasse, jetzt</translation>
    </message>
    <message>
        <source>The network&apos;s accuracy against its confidence, now</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Die Genauigkeit des Netzes gegen seine Sicherheit, jetzt</translation>
    </message>
    <message>
        <source>True y minus the network&apos;s y for each sample, now</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Wahres y minus das des Netzes für jedes Beispiel, jetzt</translation>
    </message>
    <message>
        <source>Accuracy plot</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Kurve der Genauigkeit</translation>
    </message>
    <message>
        <source>What is shown of the answers</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Was von den Antworten gezeigt wird</translation>
    </message>
    <message>
        <source>What is shown of the answers&apos; quality</source>
        <extracomment>playground/score/score.py</extracomment>
        <translation>Was von der Güte der Antworten gezeigt wird</translation>
    </message>
    <message>
        <source>Augmented images</source>
        <extracomment>playground/settings/augmentation.py</extracomment>
        <translation>Augmentierte Bilder</translation>
    </message>
    <message>
        <source>Images as the network is given them now; click for others</source>
        <extracomment>playground/settings/augmentation.py</extracomment>
        <translation>Bilder, wie das Netz sie jetzt bekommt; ein Klick zeigt andere</translation>
    </message>
    <message>
        <source>Space: the same images, changed in another way</source>
        <extracomment>playground/settings/augmentation.py</extracomment>
        <translation>Leertaste: dieselben Bilder, anders verändert</translation>
    </message>
    <message>
        <source>Changed in another way</source>
        <extracomment>playground/settings/augmentation.py</extracomment>
        <translation>Anders verändert</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <extracomment>core/experiment/difference.py, playground/settings/augmentation.py</extracomment>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>warm-up</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>patience</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Features</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Schedule &amp; regularization</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Plan &amp; Regularisierung</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Input features</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Eingabemerkmale</translation>
    </message>
    <message>
        <source>The inputs that the network gets for every point</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Die Eingaben, die das Netz für jeden Punkt bekommt</translation>
    </message>
    <message>
        <source>Turn images upright</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Bilder aufrichten</translation>
    </message>
    <message>
        <source>EMNIST&apos;s images lie on their side: mirrored at the diagonal, they stand</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Die Bilder von EMNIST liegen auf der Seite: an der Diagonale gespiegelt, stehen sie</translation>
    </message>
    <message>
        <source>{title}, logarithmic</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>{title}, logarithmisch</translation>
    </message>
    <message>
        <source>no end</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>Change seed</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>More: {title}</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Mehr: {title}</translation>
    </message>
    <message>
        <source>clip</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>begrenzt</translation>
    </message>
    <message>
        <source>Open images</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Change data set</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Datensatz ändern</translation>
    </message>
    <message>
        <source>the images&apos; side</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Lage der Bilder</translation>
    </message>
    <message>
        <source>features</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>the schedule&apos;s {name}</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>{name} des Plans</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <extracomment>playground/settings/settings.py</extracomment>
        <translation>Startwert {number}</translation>
    </message>
    <message>
        <source>With a folder of images for each class, of any size and format; the folders&apos; names are the classes</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Mit einem Ordner voll Bilder für jede Klasse, in jeder Größe und jedem Format; die Namen der Ordner sind die Klassen</translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Open…</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Download the set into your cache and verify it</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Die Sammlung in den Zwischenspeicher laden und prüfen</translation>
    </message>
    <message>
        <source>Cancel the download</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Das Herunterladen abbrechen</translation>
    </message>
    <message>
        <source>Stop; complete files are kept for the next time</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Anhalten; vollständige Dateien bleiben für das nächste Mal</translation>
    </message>
    <message>
        <source>An .npz, a CSV of pixels or IDX files, gzipped or not; images of any size are scaled to 28 x 28</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Ein .npz, eine CSV-Datei mit Pixeln oder IDX-Dateien, auch mit gzip gepackt; Bilder jeder Größe werden auf 28 x 28 skaliert</translation>
    </message>
    <message>
        <source>Open a file of images</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Eine Datei mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Einen Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Choose other inputs, another target, what is done with gaps, how the rows are split</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Andere Eingaben, ein anderes Ziel, der Umgang mit Lücken, die Aufteilung der Zeilen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Download progress</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>Download {size} MB</source>
        <extracomment>playground/settings/source_row.py</extracomment>
        <translation>{size} MB herunterladen</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>playground/frame/tabs.py, playground/space/space_page.py</extracomment>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Legend</source>
        <extracomment>playground/space/space_page.py, playground/widgets/pictures/picture.py</extracomment>
        <translation>Legende</translation>
    </message>
    <message>
        <source>What the colours are</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>What the two axes show of the layer</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation>Was die beiden Achsen von der Schicht zeigen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Waiting for a first look at the network …</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation>Warten auf einen ersten Blick auf das Netz …</translation>
    </message>
    <message>
        <source>{stage}. Across: {across}.</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation>{stage}. Quer: {across}.</translation>
    </message>
    <message>
        <source>{stage}. Across: {across}; up: {up}.</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation>{stage}. Quer: {across}; hoch: {up}.</translation>
    </message>
    <message>
        <source>Widest neurons</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Breiteste Neuronen</translation>
    </message>
    <message>
        <source>The two neurons whose values vary most over the points</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Die beiden Neuronen, deren Werte über die Punkte am meisten schwanken</translation>
    </message>
    <message>
        <source>These neurons</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Diese Neuronen</translation>
    </message>
    <message>
        <source>The two neurons chosen here</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Die beiden hier gewählten Neuronen</translation>
    </message>
    <message>
        <source>Best view</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Beste Sicht</translation>
    </message>
    <message>
        <source>The plane through the layer&apos;s space that shows most of its spread (principal directions)</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Die Ebene durch den Raum der Schicht, die am meisten von seiner Streuung zeigt (Hauptrichtungen)</translation>
    </message>
    <message>
        <source>Play the way through the network</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Den Weg durch das Netz abspielen</translation>
    </message>
    <message>
        <source>From the plane to the output, layer by layer</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Von der Ebene zur Ausgabe, Schicht für Schicht</translation>
    </message>
    <message>
        <source>From the plane on the left to the output on the right: drag, or the arrow keys for a layer at a time</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Von der Ebene links bis zur Ausgabe rechts: ziehen, oder mit den Pfeiltasten Schicht für Schicht</translation>
    </message>
    <message>
        <source>Where in the network</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Wo im Netz</translation>
    </message>
    <message>
        <source>The layer whose view of the plane is shown</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Die Schicht, deren Sicht auf die Ebene gezeigt wird</translation>
    </message>
    <message>
        <source>The neuron whose value is shown from left to right</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Das Neuron, dessen Wert von links nach rechts gezeigt wird</translation>
    </message>
    <message>
        <source>Neuron across</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Neuron quer</translation>
    </message>
    <message>
        <source>The neuron whose value is shown from bottom to top</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Das Neuron, dessen Wert von unten nach oben gezeigt wird</translation>
    </message>
    <message>
        <source>Neuron up</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>Neuron hoch</translation>
    </message>
    <message>
        <source>across</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>quer</translation>
    </message>
    <message>
        <source>up</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation>hoch</translation>
    </message>
    <message>
        <source>The plane</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Die Ebene</translation>
    </message>
    <message>
        <source>The line</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Die Gerade</translation>
    </message>
    <message>
        <source>The pixels</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Die Pixel</translation>
    </message>
    <message numerus="yes">
        <source>Inputs: {count} features</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>
            <numerusform>Eingaben: {count} Merkmal</numerusform>
            <numerusform>Eingaben: {count} Merkmale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} inputs</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>
            <numerusform>{count} Eingabe</numerusform>
            <numerusform>{count} Eingaben</numerusform>
        </translation>
    </message>
    <message>
        <source>best view, across</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>beste Sicht, quer</translation>
    </message>
    <message>
        <source>best view, up</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>beste Sicht, hoch</translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>sample</source>
        <extracomment>playground/sample/sample_in_words.py, playground/space/telling.py</extracomment>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Before the first layer, in the colours of the number that the network predicts there.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Vor der ersten Schicht, in den Farben der Zahl, die das Netz dort vorhersagt.</translation>
    </message>
    <message>
        <source>Before the first layer, in the colours of the class that the network predicts there.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Vor der ersten Schicht, in den Farben der Klasse, die das Netz dort vorhersagt.</translation>
    </message>
    <message>
        <source>Dashed: where the class changes.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Gestrichelt: wo die Klasse wechselt.</translation>
    </message>
    <message>
        <source>The output draws straight borders here.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Die Ausgabe zieht hier gerade Grenzen.</translation>
    </message>
    <message>
        <source>The output weighs and adds them up.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Die Ausgabe gewichtet und addiert sie.</translation>
    </message>
    <message>
        <source>An image of {name}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Ein Bild von {name}</translation>
    </message>
    <message>
        <source>{what} at {where}</source>
        <comment>a point</comment>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>{what} bei {where}</translation>
    </message>
    <message>
        <source>low {answer}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>{answer} niedrig</translation>
    </message>
    <message>
        <source>high {answer}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>{answer} hoch</translation>
    </message>
    <message>
        <source>pixel {unit}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Pixel {unit}</translation>
    </message>
    <message>
        <source>z of {unit}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>z von {unit}</translation>
    </message>
    <message>
        <source>The plane&apos;s grid and the points, where two neurons of the chosen layer see them</source>
        <extracomment>playground/space/warp_plane.py</extracomment>
        <translation>Das Gitter der Ebene und die Punkte, wie zwei Neuronen der gewählten Schicht sie sehen</translation>
    </message>
    <message>
        <source>Space as the layer sees it</source>
        <extracomment>playground/space/warp_plane.py</extracomment>
        <translation>Der Raum, wie die Schicht ihn sieht</translation>
    </message>
    <message>
        <source>Input</source>
        <extracomment>playground/diagram/plan/layer_columns.py, playground/layers/layer_kinds.py, playground/layers/layer_stack.py, playground/sample/sheet/contents.py, playground/tables/columns.py, playground/widgets/pictures/picture.py</extracomment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>{how}, before the output&apos;s function.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>{how}, vor der Funktion der Ausgabe.</translation>
    </message>
    <message>
        <source>Its only neuron</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Ihr einziges Neuron</translation>
    </message>
    <message>
        <source>{share} of the spread of {count} neurons</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>{share} der Streuung von {count} Neuronen</translation>
    </message>
    <message>
        <source>Two of {count} neurons, {share} of the spread</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Zwei von {count} Neuronen, {share} der Streuung</translation>
    </message>
    <message>
        <source>{share} of the spread of {count} inputs</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>{share} der Streuung von {count} Eingaben</translation>
    </message>
    <message>
        <source>Two of {count} inputs, {share} of the spread</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Zwei von {count} Eingaben, {share} der Streuung</translation>
    </message>
    <message>
        <source>{share} of the spread of {count} pixels</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>{share} der Streuung von {count} Pixeln</translation>
    </message>
    <message>
        <source>Two of {count} pixels, {share} of the spread</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Zwei von {count} Pixeln, {share} der Streuung</translation>
    </message>
    <message>
        <source>The boundary closes around {name}.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Die Grenze schließt sich um {name}.</translation>
    </message>
    <message>
        <source>The boundary is nearly straight.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Die Grenze ist fast gerade.</translation>
    </message>
    <message>
        <source>The boundary bends.</source>
        <extracomment>playground/boundary/boundary_in_words.py</extracomment>
        <translation>Die Grenze ist gebogen.</translation>
    </message>
    <message>
        <source>Before the first layer.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation>Vor der ersten Schicht.</translation>
    </message>
    <message>
        <source>Checked: the network is given this column</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Mit Haken: Das Netz bekommt diese Spalte</translation>
    </message>
    <message>
        <source>As categories</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Als Kategorien</translation>
    </message>
    <message>
        <source>Checked: one input for each of its values, rather than a number</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Mit Haken: eine Eingabe für jeden ihrer Werte statt einer Zahl</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>How many rows have no value in this column</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Wie viele Zeilen in dieser Spalte keinen Wert haben</translation>
    </message>
    <message>
        <source>Values</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Werte</translation>
    </message>
    <message>
        <source>What is in the column</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Was in der Spalte steht</translation>
    </message>
    <message>
        <source>{name}  (the target)</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>{name}  (das Ziel)</translation>
    </message>
    <message>
        <source>No value in line {lines}</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Kein Wert in Zeile {lines}</translation>
    </message>
    <message>
        <source>The first value that is no number is in line {line}: {cell}</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Der erste Wert, der keine Zahl ist, steht in Zeile {line}: {cell}</translation>
    </message>
    <message>
        <source>text, more than a thousand different ones</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>Text, mehr als tausend verschiedene</translation>
    </message>
    <message>
        <source>{count} different: {values}</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>{count} verschiedene: {values}</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a column</comment>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>{least} to {most}, mean {mean}</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation>{least} bis {most}, Mittelwert {mean}</translation>
    </message>
    <message>
        <source>How the file&apos;s bytes are letters; another one where letters look wrong below</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation>Wie die Bytes der Datei Buchstaben sind; eine andere, wo unten Buchstaben falsch aussehen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>What stands between two fields of a row</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation>Was zwischen zwei Feldern einer Zeile steht</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>What stands before decimals</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation>Was vor den Nachkommastellen steht</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Names in the first row</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation>Namen in der ersten Zeile</translation>
    </message>
    <message>
        <source>Words that mean a missing value in this file, parted by commas: unknown, -999</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation>Wörter, die in dieser Datei einen fehlenden Wert bedeuten, durch Kommas getrennt: unbekannt, -999</translation>
    </message>
    <message>
        <source>such as unknown, -999</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation>etwa unbekannt, -999</translation>
    </message>
    <message>
        <source>Also missing</source>
        <extracomment>playground/tables/missing_words.py, playground/tables/row_choices.py</extracomment>
        <translation>Auch fehlend</translation>
    </message>
    <message>
        <source>Count it as missing</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation>Als fehlend zählen</translation>
    </message>
    <message>
        <source>Count {word:.16} as missing</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation>{word:.16} als fehlend zählen</translation>
    </message>
    <message numerus="yes">
        <source>{word} stands in {count} rows of {column}, and may mean that there is no value</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation>
            <numerusform>{word} steht in {count} Zeile von {column} und bedeutet vielleicht, dass es keinen Wert gibt</numerusform>
            <numerusform>{word} steht in {count} Zeilen von {column} und bedeutet vielleicht, dass es keinen Wert gibt</numerusform>
        </translation>
    </message>
    <message>
        <source>input</source>
        <extracomment>playground/commands/table_command.py, playground/tables/preview.py</extracomment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>target</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>not used</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>long text</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation>langer Text</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>core/guide/check.py, playground/tables/preview.py</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>There is not enough memory for this table: choose fewer columns, or a part of its rows</source>
        <extracomment>playground/tables/reader.py</extracomment>
        <translation>Für diese Tabelle reicht der Speicher nicht: weniger Spalten wählen oder nur einen Teil der Zeilen</translation>
    </message>
    <message>
        <source>The table can&apos;t be read by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/tables/reader.py</extracomment>
        <translation>Die Tabelle ist wegen eines Fehlers des Programms nicht lesbar: {kind}: {error}</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>die Zeile weglassen</translation>
    </message>
    <message>
        <source>fill: mean or most frequent</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>füllen: Mittelwert oder häufigster</translation>
    </message>
    <message>
        <source>refuse the file</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>die Datei ablehnen</translation>
    </message>
    <message>
        <source>What is done where a row has no value in one of the inputs</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Was geschieht, wo einer Zeile der Wert einer Eingabe fehlt</translation>
    </message>
    <message>
        <source>Missing values</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Which values are missing</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Welche Werte fehlen</translation>
    </message>
    <message>
        <source>Each input minus its mean, divided by its standard deviation: networks learn from such numbers quickly</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Jede Eingabe minus ihr Mittelwert, geteilt durch ihre Standardabweichung: Aus solchen Zahlen lernen Netze schnell</translation>
    </message>
    <message>
        <source>Standardize the inputs</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Eingaben standardisieren</translation>
    </message>
    <message>
        <source>So too the number to be predicted; what the network answers is shown in its own units</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Ebenso die Zahl, die vorhergesagt wird; die Antworten des Netzes werden in ihren eigenen Einheiten gezeigt</translation>
    </message>
    <message>
        <source>Standardize the target</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Ziel standardisieren</translation>
    </message>
    <message>
        <source>Share for testing</source>
        <extracomment>playground/tables/row_choices.py, playground/widgets/words.py</extracomment>
        <translation>Anteil zum Testen</translation>
    </message>
    <message>
        <source>Share of the rows kept for testing</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Anteil der Zeilen, die zum Testen zurückbehalten werden</translation>
    </message>
    <message>
        <source>Share of the rows that neither train nor test: a patient run stops by them</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Anteil der Zeilen, die weder trainieren noch testen: Nach ihnen hört ein geduldiges Training auf</translation>
    </message>
    <message>
        <source>Share for validation</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Anteil zum Validieren</translation>
    </message>
    <message>
        <source>Data seed</source>
        <extracomment>playground/tables/row_choices.py, playground/widgets/words.py</extracomment>
        <translation>Startwert der Daten</translation>
    </message>
    <message>
        <source>Another number keeps other rows</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Eine andere Zahl behält andere Zeilen zurück</translation>
    </message>
    <message>
        <source>Each class has its share of the rows for testing</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Jede Klasse stellt ihren Anteil an den Zeilen zum Testen</translation>
    </message>
    <message>
        <source>The same share of each class</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Gleicher Anteil jeder Klasse</translation>
    </message>
    <message>
        <source>For testing</source>
        <extracomment>playground/tables/row_choices.py, playground/widgets/words.py</extracomment>
        <translation>Zum Testen</translation>
    </message>
    <message>
        <source>Validation</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>A table from a file</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Eine Tabelle aus einer Datei</translation>
    </message>
    <message>
        <source>Table: {name}</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Tabelle: {name}</translation>
    </message>
    <message>
        <source>First rows</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>The first rows, as they stand in the file</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Die ersten Zeilen, wie sie in der Datei stehen</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns the network is given</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Welche Spalten das Netz bekommt</translation>
    </message>
    <message>
        <source>The column that the network is to predict</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Die Spalte, die das Netz vorhersagen soll</translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Whether the target is one of some classes, or a number</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Ob das Ziel eine von einigen Klassen ist oder eine Zahl</translation>
    </message>
    <message>
        <source>classes</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>playground/commands/verbs.py, playground/layers/layer_stack.py, playground/tables/target_choice.py</extracomment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Art des Ziels</translation>
    </message>
    <message>
        <source>Classes found</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Gefundene Klassen</translation>
    </message>
    <message>
        <source>What will be trained on</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Womit trainiert wird</translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Use this table</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Diese Tabelle nehmen</translation>
    </message>
    <message>
        <source>Open as images</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Als Bilder öffnen</translation>
    </message>
    <message>
        <source>Each row has the pixels of a square image</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Jede Zeile hat die Pixel eines quadratischen Bildes</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>playground/confusion/gallery.py, playground/tables/table_dialog.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All columns</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Give the network every column it can have</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Dem Netz jede Spalte geben, die es haben kann</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No columns</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Keine Spalten</translation>
    </message>
    <message>
        <source>Give the network none, to check a few</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Dem Netz keine geben, um einige auszuwählen</translation>
    </message>
    <message>
        <source>It is</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Es ist</translation>
    </message>
    <message>
        <source>Reading …</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>It is text, and no number</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Es ist Text und keine Zahl</translation>
    </message>
    <message>
        <source>It has too many different values</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>Es hat zu viele verschiedene Werte</translation>
    </message>
    <message numerus="yes">
        <source>{count} columns given to the network</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>
            <numerusform>Das Netz bekommt {count} Spalte</numerusform>
            <numerusform>Das Netz bekommt {count} Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>too few rows have a value in every column: fill the gaps, or leave out the columns with most</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>zu wenige Zeilen haben in jeder Spalte einen Wert: die Lücken füllen oder die Spalten mit den meisten weglassen</translation>
    </message>
    <message numerus="yes">
        <source>{count} rows left out for missing values.</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation>
            <numerusform>{count} Zeile wegen fehlender Werte weggelassen.</numerusform>
            <numerusform>{count} Zeilen wegen fehlender Werte weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>playground/tables/target_choice.py</extracomment>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>None are missing in the columns that are used.</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>In den benutzten Spalten fehlt keiner.</translation>
    </message>
    <message numerus="yes">
        <source>{count} values missing</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>
            <numerusform>{count} Wert fehlt</numerusform>
            <numerusform>{count} Werte fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {count} columns</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>
            <numerusform>in {count} Spalte</numerusform>
            <numerusform>in {count} Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>{values} {columns}; most in {name:.40}: {most} (line {lines}).</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation>{values} {columns}; die meisten in {name:.40}: {most} (Zeile {lines}).</translation>
    </message>
    <message>
        <source>Tables ({names});;All files (*)</source>
        <extracomment>playground/tables/table_files.py</extracomment>
        <translation>Tabellen ({names});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a table</source>
        <extracomment>playground/frame/data_coming.py, playground/tables/table_files.py</extracomment>
        <translation>Eine Tabelle öffnen</translation>
    </message>
    <message>
        <source>Wrong answer? Click the right digit beside the board (or press its key): it is kept here.</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Falsche Antwort? Ein Klick auf die richtige Ziffer neben der Zeichenfläche (oder ihre Taste): Sie wird hier behalten.</translation>
    </message>
    <message>
        <source>Teach it my handwriting</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Handschrift lehren</translation>
    </message>
    <message>
        <source>Train the network that answers on my digits, mixed with MNIST so that it forgets little. What comes out is a network of its own: choose it, or another, over the board</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Das antwortende Netz mit meinen Ziffern trainieren, gemischt mit MNIST, damit es wenig vergisst. Heraus kommt ein eigenes Netz: Es oder ein anderes lässt sich über der Zeichenfläche wählen</translation>
    </message>
    <message>
        <source>The digits you taught, each with its label; Delete removes the selected ones</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Die beigebrachten Ziffern, jede mit ihrem Namen; Entf entfernt die ausgewählten</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>playground/layers/layer_card.py, playground/teaching/my_digits.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Remove the selected digits (Delete)</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Die ausgewählten Ziffern entfernen (Entf)</translation>
    </message>
    <message>
        <source>Write my digits as strokes to a file that `classify` reads</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Meine Ziffern als Striche in eine Datei schreiben, die `classify` liest</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Teaching progress</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Fortschritt des Lernens</translation>
    </message>
    <message>
        <source>before</source>
        <comment>teaching</comment>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>vorher</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Test digits</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Testziffern</translation>
    </message>
    <message>
        <source>Accuracy on these digits</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Genauigkeit bei diesen Ziffern</translation>
    </message>
    <message>
        <source>My {label}: Return or a double click puts it on the board</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Meine {label}: Eingabe oder ein Doppelklick legt sie auf die Zeichenfläche</translation>
    </message>
    <message>
        <source>Stop teaching</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Lernen anhalten</translation>
    </message>
    <message>
        <source>It has forgotten some of what it knew</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation>Es hat etwas von dem vergessen, was es konnte</translation>
    </message>
    <message>
        <source>My digits can&apos;t be read, and were put aside as {aside}: {error}</source>
        <extracomment>playground/teaching/my_digits_file.py</extracomment>
        <translation>Meine Ziffern sind nicht lesbar und wurden als {aside} beiseitegelegt: {error}</translation>
    </message>
    <message>
        <source>the folder {folder} can&apos;t be created: {error}</source>
        <extracomment>playground/teaching/my_digits_file.py</extracomment>
        <translation>der Ordner {folder} lässt sich nicht anlegen: {error}</translation>
    </message>
    <message>
        <source>Network in the window</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation>Netz im Fenster</translation>
    </message>
    <message>
        <source>Shipped network</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation>Mitgeliefertes Netz</translation>
    </message>
    <message>
        <source>Taught my handwriting</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation>Kennt meine Handschrift</translation>
    </message>
    <message>
        <source>{path} can&apos;t answer drawings: {why}. Choose one that was trained on images, or train one: `train digits --out DIR`. A network of points or of a table answers by itself: `export {path} --to network.py`, then `python network.py FILE.csv`</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation>{path} kann zu Zeichnungen nicht antworten: {why}. Eines wählen, das mit Bildern trainiert wurde, oder eines trainieren: `train digits --out DIR`. Ein Netz für Punkte oder eine Tabelle antwortet selbst: `export {path} --to network.py`, dann `python network.py FILE.csv`</translation>
    </message>
    <message>
        <source>the table {title}</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation>die Tabelle {title}</translation>
    </message>
    <message numerus="yes">
        <source>its network reads {count:,} numbers ({some}) of {what}, not images</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation>
            <numerusform>sein Netz liest {count:,} Zahl ({some}) von {what}, keine Bilder</numerusform>
            <numerusform>sein Netz liest {count:,} Zahlen ({some}) von {what}, keine Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>This drawing is kept already as a {digit}: draw another one.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Diese Zeichnung ist schon als {digit} behalten: eine andere zeichnen.</translation>
    </message>
    <message>
        <source>The digit can&apos;t be kept: {error}</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Die Ziffer kann nicht behalten werden: {error}</translation>
    </message>
    <message>
        <source>Kept as a {digit}.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Als {digit} behalten.</translation>
    </message>
    <message>
        <source>Kept as a {digit} instead of a {before}.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Als {digit} statt als {before} behalten.</translation>
    </message>
    <message numerus="yes">
        <source>You have {count} digits; teach them in My digits.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>
            <numerusform>Bisher {count} Ziffer; unter „Meine Ziffern“ lernt das Netz sie.</numerusform>
            <numerusform>Bisher {count} Ziffern; unter „Meine Ziffern“ lernt das Netz sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} reads {names} …, not digits: let another answer.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>{title} liest {names} …, keine Ziffern: ein anderes antworten lassen.</translation>
    </message>
    <message>
        <source>Teaching a copy of the network on your digits, mixed with MNIST …</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Eine Kopie des Netzes lernt die eigenen Ziffern, gemischt mit MNIST …</translation>
    </message>
    <message>
        <source>The taught network answers now, but it can&apos;t be kept: {error}</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Das belehrte Netz antwortet jetzt, kann aber nicht behalten werden: {error}</translation>
    </message>
    <message>
        <source>Nothing was removed: {error}</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Nichts wurde entfernt: {error}</translation>
    </message>
    <message>
        <source>Export my digits</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Meine Ziffern exportieren</translation>
    </message>
    <message>
        <source>Strokes (*.json)</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Striche (*.json)</translation>
    </message>
    <message>
        <source>My digits can&apos;t be exported: {error}</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>Meine Ziffern lassen sich nicht exportieren: {error}</translation>
    </message>
    <message numerus="yes">
        <source>Exported {count} digits. `nn-playground classify {path}` reads them.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>
            <numerusform>{count} Ziffer exportiert. `nn-playground classify {path}` liest sie.</numerusform>
            <numerusform>{count} Ziffern exportiert. `nn-playground classify {path}` liest sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Teaching failed by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/teaching/tuner.py</extracomment>
        <translation>Das Lernen scheiterte an einem Fehler des Programms: {kind}: {error}</translation>
    </message>
    <message>
        <source>Change the output or the loss so that they fit (Undo takes it back)</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation>Ausgabe oder Verlust ändern, damit sie passen (Rückgängig nimmt es zurück)</translation>
    </message>
    <message>
        <source>Fix it</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>This can&apos;t be trained yet: {problem}.</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation>Das lässt sich noch nicht trainieren: {problem}.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Hide this until something fails again</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation>Ausblenden, bis wieder etwas versagt</translation>
    </message>
    <message>
        <source>For a report: what happened, and the versions. {path} has it too</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation>Für einen Bericht: was geschah, und die Versionen. In {path} steht es auch</translation>
    </message>
    <message numerus="yes">
        <source>Something in the program failed ({count} times so far): {what}. Your network and its training are kept, and you can go on.</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation>
            <numerusform>Etwas im Programm hat versagt: {what}. Das Netz und sein Training sind erhalten, die Arbeit kann weitergehen.</numerusform>
            <numerusform>Etwas im Programm hat versagt (bisher {count}-mal): {what}. Das Netz und sein Training sind erhalten, die Arbeit kann weitergehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A large network: a step takes about {seconds} s on a common computer, and {size} MB for the weights. It works; be patient.</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation>Ein großes Netz: Ein Schritt braucht auf einem üblichen Rechner etwa {seconds} s, und die Gewichte {size} MB. Es geht; mit Geduld.</translation>
    </message>
    <message>
        <source>Left and Right move the border, with Shift by little; Tab: the next one; Escape: done</source>
        <extracomment>playground/widgets/borders.py</extracomment>
        <translation>Links und rechts verschieben den Rand, mit Umschalt in kleinen Schritten; Tab: der nächste; Esc: fertig</translation>
    </message>
    <message>
        <source>Border between left and right</source>
        <extracomment>playground/widgets/borders.py</extracomment>
        <translation>Rand zwischen links und rechts</translation>
    </message>
    <message>
        <source>Up and Down move the border, with Shift by little; Tab: the next one; Escape: done</source>
        <extracomment>playground/widgets/borders.py</extracomment>
        <translation>Auf und ab verschieben den Rand, mit Umschalt in kleinen Schritten; Tab: der nächste; Esc: fertig</translation>
    </message>
    <message>
        <source>Border between above and below</source>
        <extracomment>playground/widgets/borders.py</extracomment>
        <translation>Rand zwischen oben und unten</translation>
    </message>
    <message>
        <source>{before} to {after} pixels</source>
        <extracomment>playground/widgets/borders.py</extracomment>
        <translation>{before} zu {after} Pixel</translation>
    </message>
    <message>
        <source>The place</source>
        <extracomment>playground/widgets/pictures/clicked.py</extracomment>
        <translation>Der Ort</translation>
    </message>
    <message>
        <source>Test sample {number}</source>
        <extracomment>playground/sample/sample_in_words.py, playground/widgets/pictures/clicked.py</extracomment>
        <translation>Testbeispiel {number}</translation>
    </message>
    <message>
        <source>Training sample {number}</source>
        <extracomment>playground/sample/sample_in_words.py, playground/widgets/pictures/clicked.py</extracomment>
        <translation>Trainingsbeispiel {number}</translation>
    </message>
    <message>
        <source>{text} could be {large} or {small}: type one of them</source>
        <extracomment>playground/widgets/numbers/number_text.py</extracomment>
        <translation>{text} könnte {large} oder {small} sein: eines davon eintippen</translation>
    </message>
    <message>
        <source>There is no network to show: the data that is chosen is not here, or can&apos;t be read.</source>
        <extracomment>playground/widgets/page.py</extracomment>
        <translation>Es gibt kein Netz zu zeigen: Die gewählten Daten sind nicht da oder nicht lesbar.</translation>
    </message>
    <message>
        <source>Show this page in a window of its own (Ctrl+Shift+W); closing that (Ctrl+W) brings it back</source>
        <extracomment>playground/widgets/pages.py</extracomment>
        <translation>Diese Seite in einem eigenen Fenster zeigen (Strg+Umschalt+W); schließt man es (Strg+W), kommt sie zurück</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <extracomment>playground/widgets/pages.py</extracomment>
        <translation>In eigenem Fenster</translation>
    </message>
    <message>
        <source>Move the mouse over the plane to read it, click to ask why</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Mit der Maus Werte ablesen; ein Klick erklärt die Antwort</translation>
    </message>
    <message>
        <source>Show the points that are kept for testing (squares); the network never trains on them</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Die Punkte zeigen, die zum Testen zurückbehalten sind (Quadrate); mit ihnen trainiert das Netz nie</translation>
    </message>
    <message>
        <source>Test points</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Testpunkte</translation>
    </message>
    <message>
        <source>Show test points</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Testpunkte zeigen</translation>
    </message>
    <message>
        <source>What the colours and shapes are</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Was Farben und Formen bedeuten</translation>
    </message>
    <message>
        <source>Where the mouse is, and what the network says there</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Wo die Maus ist, und was das Netz dort sagt</translation>
    </message>
    <message>
        <source>Point under the mouse</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Punkt unter der Maus</translation>
    </message>
    <message>
        <source>Whose map is shown in place of the network&apos;s answer</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Wessen Karte statt der Antwort des Netzes gezeigt wird</translation>
    </message>
    <message>
        <source>Neuron</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>{shown} of {count} points drawn</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>{shown} von {count} Punkten gezeichnet</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>playground/sample/sample_head.py, playground/score/headline.py, playground/widgets/pictures/picture.py</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>Show or hide: {title}</source>
        <extracomment>playground/widgets/sections.py</extracomment>
        <translation>Zeigen oder ausblenden: {title}</translation>
    </message>
    <message>
        <source>Give the network {title} of every point</source>
        <extracomment>playground/widgets/sections.py</extracomment>
        <translation>Dem Netz {title} jedes Punktes geben</translation>
    </message>
    <message>
        <source>A network needs at least one input: switch another one on first</source>
        <extracomment>playground/widgets/sections.py</extracomment>
        <translation>Ein Netz braucht mindestens eine Eingabe: zuerst eine andere einschalten</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>playground/widgets/colors/theme.py</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>playground/widgets/colors/theme.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>playground/widgets/colors/theme.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>The mean of the squared errors: outliers count most</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Der Mittelwert der quadrierten Fehler: Ausreißer zählen am meisten</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>The mean size of the errors: a few outliers don&apos;t pull the network away</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Der Mittelwert der Fehlerbeträge: Ein paar Ausreißer ziehen das Netz nicht mit</translation>
    </message>
    <message>
        <source>Huber loss</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Huber-Verlust</translation>
    </message>
    <message>
        <source>Squared for errors up to 1, linear beyond: smooth near the target, robust to outliers</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Quadratisch für Fehler bis 1, darüber linear: glatt nahe am Ziel, robust gegen Ausreißer</translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>The surprise of each output at the truth; goes with sigmoid</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Überraschung jeder Ausgabe über die Wahrheit; passt zu Sigmoid</translation>
    </message>
    <message>
        <source>categorical cross-entropy</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>kategoriale Kreuzentropie</translation>
    </message>
    <message>
        <source>The network&apos;s surprise at the true class; goes with softmax</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Überraschung des Netzes über die wahre Klasse; passt zu Softmax</translation>
    </message>
    <message>
        <source>SGD</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>SGD</translation>
    </message>
    <message>
        <source>A step down the gradient of each batch</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Ein Schritt den Gradienten jedes Batches hinab</translation>
    </message>
    <message>
        <source>Momentum</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_kinds.py, playground/widgets/words.py</extracomment>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Steps that keep some of the direction of earlier ones</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Schritte, die etwas von der Richtung der früheren behalten</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Momentum with the gradient taken a step ahead</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Momentum mit dem Gradienten einen Schritt voraus</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>Each weight&apos;s steps are divided by the size of all its past gradients</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Schritte jedes Gewichts werden durch die Größe aller seiner bisherigen Gradienten geteilt</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Each weight&apos;s steps are divided by the recent size of its gradient</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Schritte jedes Gewichts werden durch die jüngste Größe seines Gradienten geteilt</translation>
    </message>
    <message>
        <source>Adam</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum and RMSProp together</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Momentum und RMSProp zusammen</translation>
    </message>
    <message>
        <source>AdamW</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam, and every weight shrinks a little at each step (weight decay)</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Adam, und jedes Gewicht schrumpft bei jedem Schritt ein wenig (Gewichtsverfall)</translation>
    </message>
    <message>
        <source>constant</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>konstant</translation>
    </message>
    <message>
        <source>The rate stays as it is</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Rate bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>in steps</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>in Stufen</translation>
    </message>
    <message>
        <source>The rate is multiplied by the factor each time that many epochs have passed</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Rate wird jedes Mal, wenn so viele Epochen vergangen sind, mit dem Faktor multipliziert</translation>
    </message>
    <message>
        <source>exponential</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>exponentiell</translation>
    </message>
    <message>
        <source>The rate is multiplied by the factor over every epoch, smoothly</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Rate wird über jede Epoche gleichmäßig mit dem Faktor multipliziert</translation>
    </message>
    <message>
        <source>cosine</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>The rate falls along half a cosine to its floor</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Rate fällt entlang eines halben Kosinus auf ihren Boden</translation>
    </message>
    <message>
        <source>How much of the last step carries over into this one</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie viel vom letzten Schritt in diesen übergeht</translation>
    </message>
    <message>
        <source>Rho</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Rho</translation>
    </message>
    <message>
        <source>How slowly the mean of the squared gradient forgets</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie langsam der Mittelwert des quadrierten Gradienten vergisst</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>How slowly the mean of the gradient forgets</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie langsam der Mittelwert des Gradienten vergisst</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_kinds.py, playground/widgets/words.py</extracomment>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the division finite where gradients are tiny</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Hält die Division endlich, wo Gradienten winzig sind</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Gewichtsverfall</translation>
    </message>
    <message>
        <source>How much every weight (not the biases) shrinks at each step, times the rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie viel jedes Gewicht (nicht die Bias-Werte) bei jedem Schritt schrumpft, mal die Rate</translation>
    </message>
    <message>
        <source>Every</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Epochs between two drops of the rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Epochen zwischen zwei Absenkungen der Rate</translation>
    </message>
    <message>
        <source>Factor</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What the rate is multiplied by</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Womit die Rate multipliziert wird</translation>
    </message>
    <message>
        <source>Over</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Über</translation>
    </message>
    <message>
        <source>Epochs until the rate is at its floor</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Epochen, bis die Rate an ihrem Boden ist</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Boden</translation>
    </message>
    <message>
        <source>The share of the rate that is left at the end</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Der Anteil der Rate, der am Ende bleibt</translation>
    </message>
    <message>
        <source>Data set</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>What the network learns from</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Woraus das Netz lernt</translation>
    </message>
    <message>
        <source>Samples</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>How many samples there are, for training and for testing together</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie viele Beispiele es gibt, zum Trainieren und zum Testen zusammen</translation>
    </message>
    <message>
        <source>Noise</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Standard deviation of the noise added to the points, or to the pixels</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Standardabweichung des Rauschens, das zu den Punkten oder den Pixeln kommt</translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>How many classes: blobs or spiral arms</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie viele Klassen: Wolken oder Spiralarme</translation>
    </message>
    <message>
        <source>Share of the samples kept for testing</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Anteil der Beispiele, die zum Testen zurückbehalten werden</translation>
    </message>
    <message>
        <source>Another number draws other samples of the same data set</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Eine andere Zahl zieht andere Beispiele desselben Datensatzes</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>core/experiment/difference.py, playground/sample/sheet/contents.py, playground/score/curves.py, playground/widgets/words.py</extracomment>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What training minimizes. Choosing one also gives the output the activation that it needs</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Was das Training verkleinert. Eine Wahl gibt auch der Ausgabe die Aktivierung, die dazu gehört</translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>core/experiment/difference.py, playground/layers/layer_kinds.py, playground/widgets/words.py</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Size of the steps; a change takes effect at once, even during training</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Größe der Schritte; eine Änderung wirkt sofort, auch während des Trainings</translation>
    </message>
    <message>
        <source>Current rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Rate jetzt</translation>
    </message>
    <message>
        <source>Current learning rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Jetzige Lernrate</translation>
    </message>
    <message>
        <source>The learning rate that schedule and warm-up give</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Die Lernrate, die Plan und Aufwärmen ergeben</translation>
    </message>
    <message>
        <source>Batch size</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Samples in one training step</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Beispiele in einem Trainingsschritt</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs to run</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Zu trainierende Epochen</translation>
    </message>
    <message>
        <source>Play stops after this many passes over the training samples; 0: never</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Nach so vielen Durchläufen durch die Trainingsbeispiele hört das Training auf; 0: nie</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Draws the weights at the start and the order of the batches: another seed is another run, and Undo brings this one back</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Zieht die Anfangsgewichte und die Reihenfolge der Batches: Ein anderer Startwert ist ein anderer Lauf, und Rückgängig holt diesen zurück</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>How gradients become steps</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie aus Gradienten Schritte werden</translation>
    </message>
    <message>
        <source>Schedule</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>How the learning rate moves over the epochs</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie sich die Lernrate über die Epochen bewegt</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Epochs of warm-up</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Epochen zum Aufwärmen</translation>
    </message>
    <message>
        <source>Epochs over which the rate climbs from near 0 to where the schedule starts; 0: off</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Epochen, in denen die Rate von fast 0 dorthin steigt, wo der Plan beginnt; 0: aus</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Clip-Norm</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Gradienten begrenzen</translation>
    </message>
    <message>
        <source>The longest a gradient may be (its norm over all weights); a longer one is shortened to it. 0: off</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie lang ein Gradient höchstens sein darf (seine Norm über alle Gewichte); ein längerer wird darauf gekürzt. 0: aus</translation>
    </message>
    <message>
        <source>L1</source>
        <extracomment>core/experiment/difference.py, playground/settings/settings.py, playground/widgets/words.py</extracomment>
        <translation>L1</translation>
    </message>
    <message>
        <source>Penalty on the size of weights: makes many of them zero</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Strafe auf die Größe der Gewichte: macht viele von ihnen null</translation>
    </message>
    <message>
        <source>L2</source>
        <extracomment>core/experiment/difference.py, playground/settings/settings.py, playground/widgets/words.py</extracomment>
        <translation>L2</translation>
    </message>
    <message>
        <source>Penalty on the squared weights: keeps all of them small</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Strafe auf die quadrierten Gewichte: hält alle klein</translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Shift of images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Verschiebung von Bildern</translation>
    </message>
    <message>
        <source>How far an image moves at most, to the side and up or down</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie weit ein Bild höchstens rückt, zur Seite und nach oben oder unten</translation>
    </message>
    <message>
        <source>Rotate</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Rotation of images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Drehung von Bildern</translation>
    </message>
    <message>
        <source>How far an image turns at most, either way</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie weit sich ein Bild höchstens dreht, in beide Richtungen</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>playground/layers/layer_kinds.py, playground/widgets/words.py</extracomment>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Scale of images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Skalierung von Bildern</translation>
    </message>
    <message>
        <source>How much larger or smaller an image becomes at most</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie viel größer oder kleiner ein Bild höchstens wird</translation>
    </message>
    <message>
        <source>Shear</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Scheren</translation>
    </message>
    <message>
        <source>Shear of images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Scherung von Bildern</translation>
    </message>
    <message>
        <source>How far an image slants at most, as a share of its height</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie schräg ein Bild höchstens wird, als Anteil seiner Höhe</translation>
    </message>
    <message>
        <source>Thickness</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Dicke</translation>
    </message>
    <message>
        <source>Thickness of lines</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Dicke der Linien</translation>
    </message>
    <message>
        <source>How much thicker or thinner lines become on either side</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie viel dicker oder dünner Linien auf jeder Seite werden</translation>
    </message>
    <message>
        <source>Elastic</source>
        <extracomment>core/experiment/difference.py, playground/widgets/words.py</extracomment>
        <translation>Elastisch</translation>
    </message>
    <message>
        <source>Elastic bending</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Elastische Verbiegung</translation>
    </message>
    <message>
        <source>How far parts of an image move apart from each other at most</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Wie weit Teile eines Bildes höchstens auseinanderrücken</translation>
    </message>
    <message>
        <source>Target loss</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Zielverlust</translation>
    </message>
    <message>
        <source>Play stops when the training loss is this low; 0: off</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Das Training hört auf, wenn sein Verlust so niedrig ist; 0: aus</translation>
    </message>
    <message>
        <source>Patience</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Epochs of patience</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Epochen Geduld</translation>
    </message>
    <message>
        <source>Play stops when the test loss (the training loss, without test samples) has not fallen for this many epochs; 0: off</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Das Training hört auf, wenn der Testverlust (ohne Testbeispiele der Trainingsverlust) so viele Epochen lang nicht gefallen ist; 0: aus</translation>
    </message>
    <message>
        <source>It compares class probabilities, but this data&apos;s answer is a number: use a squared or absolute error</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Er vergleicht Wahrscheinlichkeiten von Klassen, aber die Antwort dieser Daten ist eine Zahl: einen quadratischen oder absoluten Fehler nehmen</translation>
    </message>
    <message>
        <source>Classes in the plane</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Klassen in der Ebene</translation>
    </message>
    <message>
        <source>y of x</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>y von x</translation>
    </message>
    <message>
        <source>y of x1, x2</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>y von x1, x2</translation>
    </message>
    <message>
        <source>Images</source>
        <extracomment>playground/boundary/data_picture.py, playground/confusion/gallery.py, playground/layers/layer_kinds.py, playground/widgets/words.py</extracomment>
        <translation>Bilder</translation>
    </message>
    <message numerus="yes">
        <source>Taught: it reads all {count} of your digits. The taught network answers now; choose another over the board.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>
            <numerusform>Gelernt: Es liest die eigene Ziffer. Das belehrte Netz antwortet jetzt; ein anderes lässt sich über der Zeichenfläche wählen.</numerusform>
            <numerusform>Gelernt: Es liest alle {count} eigenen Ziffern. Das belehrte Netz antwortet jetzt; ein anderes lässt sich über der Zeichenfläche wählen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It reads {read} of your {count} digits now. Draw those that it misreads a few times more, and teach again.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation>
            <numerusform>Noch nicht gelernt: Es liest {read} von {count} eigenen. Die Ziffer noch einige Male zeichnen, jede behalten, und erneut lehren.</numerusform>
            <numerusform>Es liest jetzt {read} von {count} eigenen Ziffern. Die falsch gelesenen noch einige Male zeichnen, behalten, und erneut lehren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Curve of {neuron}</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Kurve von {neuron}</translation>
    </message>
    <message>
        <source>Map of {neuron}</source>
        <extracomment>playground/widgets/pictures/picture.py</extracomment>
        <translation>Karte von {neuron}</translation>
    </message>
    <message>
        <source>Tables</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>{some}, … and {count} more</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation>{some}, … und {count} weitere</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <extracomment>playground/frame/language_strip.py</extracomment>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Use words of your own</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation>Eigene Begriffe verwenden</translation>
    </message>
    <message>
        <source>These words can&apos;t be used</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation>Diese Begriffe sind nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>The words of {file} are used.</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation>Die Begriffe aus {file} werden verwendet.</translation>
    </message>
    <message>
        <source>Written to {file}. Change what you like in it, then choose Use words of your own.</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation>Nach {file} geschrieben. Darin ändern, was gefällt, dann „Eigene Begriffe verwenden“ wählen.</translation>
    </message>
    <message>
        <source>Your own words can&apos;t be used, so the program&apos;s are: {trouble}</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation>Die eigenen Begriffe sind nicht zu gebrauchen, also gelten die des Programms: {trouble}</translation>
    </message>
    <message>
        <source>Your own words can&apos;t be used as they are now, so they stay as before: {trouble}</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation>Die eigenen Begriffe sind so, wie sie jetzt sind, nicht zu gebrauchen und bleiben daher wie zuvor: {trouble}</translation>
    </message>
    <message>
        <source>F1: more</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation>F1: mehr</translation>
    </message>
    <message>
        <source>slope: {formula}</source>
        <extracomment>playground/words/formulas.py</extracomment>
        <translation>Steigung: {formula}</translation>
    </message>
    <message>
        <source>rate</source>
        <comment>in a formula</comment>
        <extracomment>playground/words/formulas.py</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>g is the gradient dL/dw</source>
        <extracomment>playground/words/formulas.py</extracomment>
        <translation>g ist der Gradient dL/dw</translation>
    </message>
    <message>
        <source>a file of words</source>
        <extracomment>playground/words/lexicon.py</extracomment>
        <translation>eine Datei mit Begriffen</translation>
    </message>
    <message>
        <source>No layer of yours has it: choose it in a layer&apos;s card, and see what it does.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Keine der Schichten hat sie: in der Karte einer Schicht wählen und sehen, was sie tut.</translation>
    </message>
    <message>
        <source>Layers of yours that have it: {numbers}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Schichten, die sie haben: {numbers}.</translation>
    </message>
    <message>
        <source>Your layer {number} has {function}: below, what comes out of a neuron for each sum that goes in.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Schicht {number} hat {function}: unten steht, was bei jeder Summe, die hineingeht, aus einem Neuron herauskommt.</translation>
    </message>
    <message numerus="yes">
        <source>Your {samples} training samples make {count} batches of {size}: an epoch is {count} steps.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>
            <numerusform>Die {samples} Trainingsbeispiele ergeben {count} Batch von {size}: Eine Epoche ist {count} Schritt.</numerusform>
            <numerusform>Die {samples} Trainingsbeispiele ergeben {count} Batches von {size}: Eine Epoche sind {count} Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>This network has been trained for {steps} steps, which are {epochs} epochs.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Dieses Netz ist {steps} Schritte lang trainiert, das sind {epochs} Epochen.</translation>
    </message>
    <message>
        <source>Your data, {data}: {train} samples to train on, {test} kept for testing.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Die Daten hier, {data}: {train} Beispiele zum Trainieren, {test} zum Testen zurückbehalten.</translation>
    </message>
    <message>
        <source>Yours is {noise}. Set it to 0 for clean data, and higher to see what it does.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Eingestellt ist {noise}. Mit 0 sind die Daten sauber; höhere Werte zeigen, was Rauschen bewirkt.</translation>
    </message>
    <message>
        <source>Yours is 0: the data is clean. Set it higher to see what noise does.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Eingestellt ist 0: Die Daten sind sauber. Höhere Werte zeigen, was Rauschen bewirkt.</translation>
    </message>
    <message>
        <source>Your network is given {count} pixels.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Das Netz bekommt {count} Pixel.</translation>
    </message>
    <message>
        <source>Your first training sample, as the network is given it: {values}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Das erste Trainingsbeispiel, wie das Netz es bekommt: {values}.</translation>
    </message>
    <message>
        <source>Your data asks for a number, so there are no classes.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Diese Daten fragen nach einer Zahl, also gibt es keine Klassen.</translation>
    </message>
    <message numerus="yes">
        <source>Your data has {count} classes: {names}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>
            <numerusform>Diese Daten haben {count} Klasse: {names}.</numerusform>
            <numerusform>Diese Daten haben {count} Klassen: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your first training sample is of {name}: its target is ({code}).</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Das erste Trainingsbeispiel ist von {name}: Sein Ziel ist ({code}).</translation>
    </message>
    <message numerus="yes">
        <source>Yours has {count} layers: {listed}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>
            <numerusform>Dieses Netz hat {count} Schicht: {listed}.</numerusform>
            <numerusform>Dieses Netz hat {count} Schichten: {listed}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Neurons of your dense layers, in their order: {counts}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Neuronen der Dense-Schichten, der Reihe nach: {counts}.</translation>
    </message>
    <message>
        <source>layer {number}: {sum}</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Schicht {number}: {sum}</translation>
    </message>
    <message>
        <source>Your network: {listed}. Together {total}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Das Netz hier: {listed}. Zusammen {total}.</translation>
    </message>
    <message>
        <source>Your layer {number} slides {filters} kernels of {side} x {side} pixels over its image, {stride} at a time; {shape} comes out.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Schicht {number} lässt {filters} Filterkerne von {side} x {side} Pixeln über ihr Bild gleiten, jedes Mal um {stride}; heraus kommt {shape}.</translation>
    </message>
    <message>
        <source>Your network has none: choose images, such as digits, and add a Conv2D layer.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Das Netz hat keine: Bilder wählen, etwa Ziffern, und eine Conv2D-Schicht hinzufügen.</translation>
    </message>
    <message>
        <source>after layer {number} {side} x {side} pixels</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>nach Schicht {number} {side} x {side} Pixel</translation>
    </message>
    <message>
        <source>A neuron of your network sees {told}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Ein Neuron dieses Netzes sieht {told}.</translation>
    </message>
    <message>
        <source>In your layer {number}, about {silent} of {units} neurons are silent in every step.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>In Schicht {number} sind bei jedem Schritt etwa {silent} von {units} Neuronen stumm.</translation>
    </message>
    <message>
        <source>None of your layers has any: set it to 0.2 in a card, and each step silences a fifth of the neurons.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Keine der Schichten hat welches: In einer Karte auf 0,2 gestellt, macht jeder Schritt ein Fünftel der Neuronen stumm.</translation>
    </message>
    <message>
        <source>Your layer {number} has {inputs} inputs and {units} neurons; its weights begin as {name} draws them.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Schicht {number} hat {inputs} Eingaben und {units} Neuronen; ihre Gewichte beginnen, wie {name} sie zieht.</translation>
    </message>
    <message>
        <source>Yours is {name}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Gewählt ist {name}.</translation>
    </message>
    <message>
        <source>With {momentum}, steps in one direction add up to {times} times a plain one.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Mit {momentum} werden Schritte in eine Richtung zusammen bis zu {times}-mal so groß wie ein einfacher.</translation>
    </message>
    <message>
        <source>Yours stays at {rate}. Choose a schedule, and its course is drawn here.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Hier bleibt sie bei {rate}. Mit einem Plan wird ihr Verlauf hier gezeichnet.</translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>core/experiment/spec.py, playground/settings/settings.py, playground/words/of_choices.py</extracomment>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>The network as layers, or as a diagram</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Das Netz als Schichten oder als Diagramm</translation>
    </message>
    <message>
        <source>Every neuron and every edge (Ctrl+G)</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Jedes Neuron und jede Verbindung (Strg+G)</translation>
    </message>
    <message>
        <source>The layers as cards (Ctrl+G)</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Die Schichten als Karten (Strg+G)</translation>
    </message>
    <message>
        <source>The data&apos;s picture, what goes on inside, or the drawing board</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Das Bild der Daten, was im Inneren geschieht, oder die Zeichenfläche</translation>
    </message>
    <message>
        <source>Every number of one sample, forward and backward</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Jede Zahl eines Beispiels, vorwärts und zurück</translation>
    </message>
    <message>
        <source>Gradients, steps, dead neurons and histograms by layer</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Gradienten, Schritte, tote Neuronen und Histogramme je Schicht</translation>
    </message>
    <message>
        <source>The plane as each layer transforms it, seen in two neurons</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Die Ebene, wie jede Schicht sie verwandelt, mit den Augen zweier Neuronen</translation>
    </message>
    <message>
        <source>Draw</source>
        <comment>a page</comment>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw a digit, and a network reads it (Ctrl+D)</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>Eine Ziffer zeichnen, und ein Netz liest sie (Strg+D)</translation>
    </message>
    <message>
        <source>{name} is shown on the page Sample, too.</source>
        <extracomment>playground/frame/tabs.py</extracomment>
        <translation>{name} ist auch auf der Seite Beispiel zu sehen.</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>playground/widgets/pages.py</extracomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <extracomment>playground/widgets/strips.py</extracomment>
        <translation>Was zu sagen ist</translation>
    </message>
    <message>
        <source>All of it</source>
        <extracomment>playground/widgets/strips.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Read the whole sentence</source>
        <extracomment>playground/widgets/strips.py</extracomment>
        <translation>Den ganzen Satz lesen</translation>
    </message>
    <message>
        <source>Standard</source>
        <extracomment>playground/widgets/colors/theme.py</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Colour-safe</source>
        <extracomment>playground/widgets/colors/theme.py</extracomment>
        <translation>Farbsicher</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>playground/widgets/colors/theme.py</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Press Play: your network learns to tell the two moons apart.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Start drücken: Das Netz lernt, die zwei Monde zu unterscheiden.</translation>
    </message>
    <message>
        <source>Other data: the network keeps what it has learned and goes on from there. Reset (F8) starts over.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Andere Daten: Das Netz behält, was es gelernt hat, und macht von dort aus weiter. Zurücksetzen (F8) fängt neu an.</translation>
    </message>
    <message>
        <source>Loss plot</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Kurve des Verlusts</translation>
    </message>
    <message>
        <source>There are too few points yet: {few}.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Es sind noch zu wenige Punkte: {few}.</translation>
    </message>
    <message>
        <source>Change the table</source>
        <extracomment>playground/frame/data_coming.py</extracomment>
        <translation>Die Tabelle ändern</translation>
    </message>
    <message>
        <source>The data isn&apos;t there yet: {missing}.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Die Daten sind noch nicht da: {missing}.</translation>
    </message>
    <message>
        <source>{title} is here.</source>
        <extracomment>playground/frame/data_coming.py</extracomment>
        <translation>{title} ist da.</translation>
    </message>
    <message>
        <source>The images lie on their side, as EMNIST&apos;s do, and are turned upright: see Data.</source>
        <extracomment>playground/frame/data_coming.py</extracomment>
        <translation>Die Bilder liegen auf der Seite, wie die von EMNIST, und werden aufgerichtet: siehe Daten.</translation>
    </message>
    <message>
        <source>Opened as images. File &gt; Open a table (Ctrl+T) takes the file&apos;s rows as a table.</source>
        <extracomment>playground/frame/data_coming.py</extracomment>
        <translation>Als Bilder geöffnet. Datei &gt; Tabelle öffnen (Strg+T) nimmt die Zeilen der Datei als Tabelle.</translation>
    </message>
    <message>
        <source>Training stopped: see above.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Das Training ist beendet: siehe oben.</translation>
    </message>
    <message>
        <source>This is the start: nothing is trained yet.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Das ist der Anfang: Noch ist nichts trainiert.</translation>
    </message>
    <message>
        <source>Seed {seed}: other initial weights, other batches.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Startwert {seed}: andere Anfangsgewichte, andere Batches.</translation>
    </message>
    <message>
        <source>This can&apos;t be fixed automatically: {error}</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Das lässt sich nicht automatisch beheben: {error}</translation>
    </message>
    <message>
        <source>Fix the network</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Das Netz in Ordnung bringen</translation>
    </message>
    <message>
        <source>An empty plane: click the picture to add points, then press Play.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Eine leere Ebene: Ein Klick ins Bild setzt Punkte, dann Start drücken.</translation>
    </message>
    <message>
        <source>Its data isn&apos;t there yet: see above.</source>
        <extracomment>playground/window.py</extracomment>
        <translation>Die Daten dazu sind noch nicht da: siehe oben.</translation>
    </message>
    <message>
        <source>the window edits networks of at most {most} layers; this one has {layers:,}: remove some, or use it from Python or with `nn-playground train`</source>
        <extracomment>playground/window_limits.py</extracomment>
        <translation>das Fenster bearbeitet Netze mit höchstens {most} Schichten; dieses hat {layers:,}: einige entfernen, oder es aus Python oder mit `nn-playground train` nutzen</translation>
    </message>
    <message>
        <source>the window edits joins of at most {most} inputs; {layer} has {inputs:,}: join some of them first</source>
        <extracomment>playground/window_limits.py</extracomment>
        <translation>das Fenster bearbeitet Zusammenführungen mit höchstens {most} Eingaben; {layer} hat {inputs:,}: einige davon zuerst zusammenführen</translation>
    </message>
    <message>
        <source>rate</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>The learning rate as your settings have it:</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Die Lernrate, wie die Einstellungen sie ergeben:</translation>
    </message>
    <message>
        <source>Yours: {seed} for the weights and the batches, {data_seed} for the data.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation>Hier: {seed} für die Gewichte und die Batches, {data_seed} für die Daten.</translation>
    </message>
    <message>
        <source>Now it is {train} on your training samples.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Jetzt ist er {train} bei den Trainingsbeispielen.</translation>
    </message>
    <message>
        <source>Now it is {train} on your training samples and {test} on those for testing.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Jetzt ist er {train} bei den Trainingsbeispielen und {test} bei denen zum Testen.</translation>
    </message>
    <message>
        <source>Untrained it was {first}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Untrainiert war er {first}.</translation>
    </message>
    <message>
        <source>Your network now: loss {train} on the training samples, {test} on those it has never trained on.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Das Netz jetzt: Verlust {train} bei den Trainingsbeispielen, {test} bei denen, mit denen es nie trainiert hat.</translation>
    </message>
    <message>
        <source>Your network now: {train} on the training samples, {test} on those for testing.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Das Netz jetzt: {train} bei den Trainingsbeispielen, {test} bei denen zum Testen.</translation>
    </message>
    <message>
        <source>Your network now: {right} of {total} are right, {share}. Always naming the commonest class: {guess}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Das Netz jetzt: {right} von {total} sind richtig, {share}. Immer die häufigste Klasse zu nennen ergäbe {guess}.</translation>
    </message>
    <message>
        <source>Your network now makes no mistake on these samples.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Das Netz macht bei diesen Beispielen jetzt keinen Fehler.</translation>
    </message>
    <message numerus="yes">
        <source>Your network&apos;s commonest mistake now: {true} taken for {answered}, {count} times.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>
            <numerusform>Der häufigste Fehler des Netzes jetzt: {true} für {answered} gehalten, {count}-mal.</numerusform>
            <numerusform>Der häufigste Fehler des Netzes jetzt: {true} für {answered} gehalten, {count}-mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>When it says {answered} it is right {right} of {said} times, and it finds {right} of {there}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Wenn es {answered} sagt, stimmt das {right} von {said} Mal, und es findet {right} von {there}.</translation>
    </message>
    <message>
        <source>Your network&apos;s answer for one sample, which is {true}:</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Die Antwort des Netzes auf ein Beispiel, das {true} ist:</translation>
    </message>
    <message>
        <source>For one of your samples, which is {true}, the network gives {true} a probability of {share}: its surprise is −ln {share} = {loss}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Bei einem Beispiel, das {true} ist, gibt das Netz {true} eine Wahrscheinlichkeit von {share}: Seine Überraschung ist −ln {share} = {loss}.</translation>
    </message>
    <message>
        <source>Your network has {count} weights. The largest is {largest}, in layer {layer}; half are below {middle}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Das Netz hat {count} Gewichte. Das größte ist {largest}, in Schicht {layer}; die Hälfte liegt unter {middle}.</translation>
    </message>
    <message>
        <source>All {count} weights of your network now, from the most negative to the most positive:</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Alle {count} Gewichte des Netzes jetzt, vom negativsten zum positivsten:</translation>
    </message>
    <message>
        <source>Your network has {count}, one for each neuron; the largest is {largest} now. All began at 0.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Das Netz hat {count}, einen je Neuron; der größte ist jetzt {largest}. Alle begannen bei 0.</translation>
    </message>
    <message>
        <source>In your network now Σ |w| = {l1} and Σ w² = {l2}. Your penalties add {cost} to the loss.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Im Netz ist jetzt Σ |w| = {l1} und Σ w² = {l2}. Die Strafen kommen mit {cost} zum Verlust dazu.</translation>
    </message>
    <message>
        <source>Your network&apos;s next step, at a rate of {rate}, moves the weights of {layer} most: by about {update} each, which is {ratio} of their size.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Der nächste Schritt des Netzes, mit der Rate {rate}, bewegt die Gewichte von {layer} am meisten: jedes um etwa {update}, das ist {ratio} ihrer Größe.</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <extracomment>core/inside/instruments.py, core/noticing/of_layers.py, playground/words/of_training.py</extracomment>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>layer {number}: {size}</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Schicht {number}: {size}</translation>
    </message>
    <message>
        <source>The gradient of a weight of your network is now about this large: {listed}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Der Gradient eines Gewichts ist jetzt etwa so groß: {listed}.</translation>
    </message>
    <message>
        <source>Of the {units} hidden neurons of your network, {dead} are dead and {saturated} saturated now.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation>Von den {units} verborgenen Neuronen des Netzes sind jetzt {dead} tot und {saturated} gesättigt.</translation>
    </message>
    <message>
        <source>All words</source>
        <extracomment>playground/words/popover.py</extracomment>
        <translation>Alle Begriffe</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>playground/widgets/sections.py, playground/words/term_view.py</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>The formula, and related words</source>
        <extracomment>playground/words/term_view.py</extracomment>
        <translation>Die Formel und verwandte Begriffe</translation>
    </message>
    <message>
        <source>Related: {words}</source>
        <extracomment>playground/words/term_view.py</extracomment>
        <translation>Verwandt: {words}</translation>
    </message>
    <message>
        <source>line {line}: {what}</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>Zeile {line}: {what}</translation>
    </message>
    <message>
        <source>a letter that isn&apos;t UTF-8: save the file as UTF-8, which every editor offers</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>ein Buchstabe, der kein UTF-8 ist: die Datei als UTF-8 speichern, das kann jeder Editor</translation>
    </message>
    <message>
        <source>brackets within brackets without end</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>Klammern in Klammern ohne Ende</translation>
    </message>
    <message>
        <source>text stands in quotes, and each line is name = &quot;…&quot;</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>Text steht in Anführungszeichen, und jede Zeile ist name = &quot;…&quot;</translation>
    </message>
    <message>
        <source>{key} stands before the first word: begin with its short name, [like-this]</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>{key} steht vor dem ersten Begriff: mit seinem kurzen Namen beginnen, [etwa-so]</translation>
    </message>
    <message>
        <source>the new word [{word}] lacks {lines}</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>dem neuen Begriff [{word}] fehlt {lines}</translation>
    </message>
    <message>
        <source>[{word}] is related to {other}, but there is no such word</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>[{word}] ist mit {other} verwandt, aber diesen Begriff gibt es nicht</translation>
    </message>
    <message>
        <source>{key} can&apos;t be {value}</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>{key} kann nicht {value} sein</translation>
    </message>
    <message>
        <source>[{word}.{key}]: a word has lines below it, not words of its own</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>[{word}.{key}]: Unter einem Begriff stehen Zeilen, keine eigenen Begriffe</translation>
    </message>
    <message>
        <source>{key} isn&apos;t one of {names}</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>{key} ist keines von {names}</translation>
    </message>
    <message>
        <source>{key} must be a text in quotes</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>{key} muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>{key} must be texts in brackets, [&quot;one&quot;, &quot;another&quot;]</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>{key} muss Texte in Klammern haben, [&quot;einer&quot;, &quot;noch einer&quot;]</translation>
    </message>
    <message>
        <source>{key} is empty</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>{key} ist leer</translation>
    </message>
    <message>
        <source>{what}; did you mean {name}?</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation>{what}; ist {name} gemeint?</translation>
    </message>
    <message>
        <source>Words</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Type a part of a word, or what it is about</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Einen Teil eines Begriffs eintippen, oder worum es geht</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No word is called so, and none is about it.</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>So heißt kein Begriff, und keiner handelt davon.</translation>
    </message>
    <message>
        <source>Use a file with words of your own, or write one to begin with</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Eine Datei mit eigenen Begriffen verwenden, oder eine schreiben, um damit anzufangen</translation>
    </message>
    <message>
        <source>Words of your own</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Eigene Begriffe</translation>
    </message>
    <message>
        <source>Your own words</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Die eigenen Begriffe</translation>
    </message>
    <message>
        <source>Use words of your own…</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Eigene Begriffe verwenden…</translation>
    </message>
    <message>
        <source>Use the program&apos;s words</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Die Begriffe des Programms verwenden</translation>
    </message>
    <message>
        <source>With the words of {file}</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation>Mit den Begriffen aus {file}</translation>
    </message>
</context>
</TS>
