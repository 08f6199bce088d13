<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>playground</name>
    <message numerus="yes">
        <source>{count:,} rows</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} inputs</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} classes</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a number, {name}</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows}: {train:,} to train on, {test:,} to test on, {validation:,} for validation; {inputs}; {answer}.</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows}: {train:,} to train on, {test:,} to test on; {inputs}; {answer}.</source>
        <extracomment>core/data/tables/counts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <extracomment>core/data/tables/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure: {first} or {second}</source>
        <extracomment>core/network/predictor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above {least}</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of at least {least}</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of at least {least} and at most {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of at least {least} and below {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above {least} and at most {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above {least} and below {most}</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} must be {wanted}; got {got}</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown {what} {got}; choose one of {names}. Did you mean {near}?</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown {what} {got}; choose one of {names}.</source>
        <extracomment>core/value.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>playground/asking/asked_picture.py, playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {unit}</source>
        <extracomment>playground/asking/asked_picture.py, playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the inputs</source>
        <extracomment>playground/asking/asked_picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer}, first order</source>
        <extracomment>playground/asking/asked_picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions to the answer</source>
        <extracomment>playground/asking/bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} smaller</source>
        <extracomment>playground/asking/bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part is a unit&apos;s value times its weights. With the bias they add up to {margin}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part is a unit&apos;s value times the gradient: the first-order answer. The rest is what that leaves out, and the biases. All add up to {margin}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence of the answer</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the parts are</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest move that changes the answer</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>playground/asking/panel.py, playground/export/picture_dialog.py, playground/widgets/banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer whose units are shown; those of the last one add up exactly</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <extracomment>playground/asking/panel.py, playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why {answer} = {number} here?</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z, which the output&apos;s activation turns into {answer}</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why {answer} here?</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the margin: the logit of {first} minus that of {second}</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No move within {reach} changes the class.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No move within the picture changes the class.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving by ({dx}, {dy}), {distance} far, makes it {title}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving {across} by {dx} and {up} by {dy} ({distance} standard deviations) makes it {title}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving {across} by {dx} and {up} by {dy} makes it {title}.</source>
        <extracomment>playground/asking/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw, and the network answers with every move</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong? Click the right digit, and the drawing is kept under My digits</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure: {share}</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then {name}: {share}</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right: it is a {digit}</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a {digit}</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a {digit}: keep it</source>
        <extracomment>playground/board/answer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <extracomment>playground/board/beside.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing board</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit with the mouse, a finger or a pen. Keys: T a test digit, O an image, E eraser, R replay, Delete clears, 0 to 9 teach</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>playground/board/board.py, playground/board/tools.py, playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no image.</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} strokes</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Empty: draw a digit here</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>playground/board/board.py, playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dropped holds no image.</source>
        <extracomment>playground/board/board.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.pgm *.ppm);;All files (*)</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is blank: there is nothing on it to read. It needs one digit, darker or lighter than its paper.</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet: press Play</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe, inside, my digits</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the strokes become the 28 x 28 pixels that the network reads</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each layer makes of it, and which pixels speak for the answer</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My digits</source>
        <extracomment>playground/board/board_page.py, playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you taught the network</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My digit</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a digit from an image</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test digit</source>
        <extracomment>playground/board/board_page.py, playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is drawn can be kept as one of my digits.</source>
        <extracomment>playground/board/board_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <extracomment>playground/board/board_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop or paste an image of one</source>
        <extracomment>playground/board/board_sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PNG or JPEG with one digit</source>
        <extracomment>playground/board/image_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as an image: {why}; expected {wanted}</source>
        <extracomment>playground/board/image_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the network</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit to see what each layer makes of it</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks for {answer}</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{for_it} pixels speak for {answer}, {against} pixels against it: more ink there, more or less likely (the gradient of the answer&apos;s logit)</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first layer&apos;s weights, {shown} of {count} neurons: {for_it} where ink excites a neuron, {against} where it inhibits it</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The layer&apos;s output: {count} pictures of {height} x {width}, from dark (low) to light (high)</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The layer&apos;s output: {count} numbers, from dark (low) to light (high)</source>
        <extracomment>playground/board/layers_seen.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Documents and networks ({names});;All files (*)</source>
        <extracomment>playground/board/networks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the network of a file answer</source>
        <extracomment>playground/board/networks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t answer here: there is not enough memory for its network.</source>
        <extracomment>playground/board/networks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strokes on the whole board</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the box around the ink, so that the place on the board doesn&apos;t matter</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To 20 px</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale the strokes, not the pixels, so that the longer side is 20 pixels</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay a curve through the points: a fast mouse leaves gaps</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antialias</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the line with soft edges, as MNIST has them</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the centre of mass to the middle of the 28 x 28 pixels</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the step {name}</source>
        <extracomment>playground/board/recipe.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last stroke (Ctrl+Z on the board)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo the stroke (Ctrl+Shift+Z on the board)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase the strokes the mouse touches (E; the right mouse button always erases)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe the board (Delete); Undo brings it back</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay the strokes, and watch the answer change (R)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image…</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a digit from an image file (O); or drop or paste one (Ctrl+V)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a digit on the board that the network has not trained on (T)</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network reads what is drawn</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network answers</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the network of a document answer, or one that `train --out` wrote; or drop it on the board</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network of a file</source>
        <extracomment>playground/board/tools.py, playground/teaching/readers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network reads what is drawn: {title}</source>
        <extracomment>playground/board/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file breaks off before its end</source>
        <extracomment>playground/board/whole_image.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PNG breaks off</source>
        <extracomment>playground/board/whole_image.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PNG is damaged</source>
        <extracomment>playground/board/whole_image.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file as it is now</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with what is here; saving writes it over the file</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} isn&apos;t on the disk any more: it was moved, renamed or deleted. All is still here; Save writes it again.</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed by others since it was opened or saved here.</source>
        <extracomment>playground/document/disk_banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>playground/document/document.py, playground/document/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (*{ends})</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings alone (*{ends})</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that opens here (*{ends})</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments (*{ends})</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained networks (*{ends})</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*{ends})</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new experiment. Press Play.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a document</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {path}…</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be opened</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the document</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stem} copy</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a copy of {before} now, without a file yet.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was changed since it was last saved</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was changed since it was last saved, and the training up to step {step}</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {name}: its training begins here.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {name}.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {name}; {rows}.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a copy of {name}, without a file yet.</source>
        <extracomment>playground/document/document_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <extracomment>playground/document/file_work.py, playground/export/writer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program failed: {kind}: {error}</source>
        <extracomment>playground/document/file_work.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>playground/document/file_work.py, playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words on this document; they are saved with it</source>
        <extracomment>playground/document/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you try, what you see, what to do next. Saved with the document.</source>
        <extracomment>playground/document/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than a document&apos;s notes may be: the end isn&apos;t kept.</source>
        <extracomment>playground/document/notes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open in another window: take another name, or close it there first</source>
        <extracomment>playground/document/on_disk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be opened here: {error}</source>
        <extracomment>playground/document/on_disk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was changed by others since it was last opened or saved here</source>
        <extracomment>playground/document/on_disk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural Network Playground</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t save</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost otherwise: {lost}.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to {name} as it was saved last?</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost then: {lost}.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away what {name} had?</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in no file: nothing brings it back.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two windows save would overwrite each other. A copy is a document of its own, without a name.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;copy</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open in another window already.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;over it</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <extracomment>playground/document/questions.py, playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved over it, what they wrote is gone.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it?</source>
        <extracomment>playground/document/questions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>playground/document/recent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds the settings alone: Save as, with a name in {end}, keeps the training and notes, too.</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}, {without}.</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} isn&apos;t saved.</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be saved</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error}. Nothing is lost: save it elsewhere.</source>
        <extracomment>playground/document/saver.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment can&apos;t be copied as text</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment is on the clipboard, as {count} characters: paste it anywhere.</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no experiment on the clipboard: copy a text that has nnplay1: in it.</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment can&apos;t be pasted</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment can&apos;t be opened here</source>
        <extracomment>playground/document/sharing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of images (*.npz *.csv *.gz *ubyte*);;All files (*)</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a set of images</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder that has a folder of images for each class</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {done} of {total} MB</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <extracomment>playground/downloads/data_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} could not be fetched; of {file}: {trouble}. Try again later (what was fetched is kept), open a file you have, or use the included digits: they need no network</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} can&apos;t be written to {folder}: {reason}. Make room there, or name another folder in NN_PLAYGROUND_CACHE</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mirror} answered {answer}</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mirror} was silent for {seconds:g} s</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mirror} broke off</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mirror} can&apos;t be reached</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mirror} sent other bytes than the known ones</source>
        <extracomment>playground/downloads/downloads.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was downloaded is kept: Download goes on from there.</source>
        <extracomment>playground/downloads/fetcher.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching failed by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/downloads/fetcher.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the images of {path}: use a part of them</source>
        <extracomment>playground/downloads/images_reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading failed by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/downloads/images_reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the network as Python</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the weights</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the curve</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export points and predictions</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another picture is still being copied.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: copied as a picture of {dpi} dpi, as it is large. Paste it into a document.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: copied as a picture. Paste it into a document.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name must say what it is: {kinds}</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is still being written.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: written to {path}.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {name} isn&apos;t written.</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} isn&apos;t written</source>
        <extracomment>playground/export/exporter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>playground/export/exporter.py, playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the picture into a document or a folder</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows: all that is to be seen now</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wide the picture is on paper</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The light theme&apos;s colours, on white; else those of the window</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours for paper</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;again</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the picture into a document or a folder, or save or copy it.</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} x {height} mm, as PNG {across} x {down} pixels ({dpi} dpi of at most {most}).</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} x {height} mm, as PNG {across} x {down} pixels ({dpi} dpi).</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is {points} pt high: hard to read; make it wider.</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is {points} pt high.</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: its name must end with {ends}.</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fault of the program, {kind}: {error}</source>
        <extracomment>playground/export/writer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Film of {count} frames, {seconds} s</source>
        <extracomment>playground/film/film.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>there is nothing to see yet: not one frame was taken</source>
        <extracomment>playground/film/film.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film is a .gif or an .mp4; got {name}</source>
        <extracomment>playground/film/film.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an .mp4 needs the extra video: {install}; a .gif needs nothing more</source>
        <extracomment>playground/film/film.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as a film</source>
        <extracomment>playground/film/recorder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>playground/film/recorder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be recorded</source>
        <extracomment>playground/film/recorder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording: press Play. Training begins slowly for it; Ctrl+Shift+R stops, and writes the film.</source>
        <extracomment>playground/film/recorder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{test_score} right</source>
        <extracomment>playground/film/stage.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}   step {step}   loss {loss}   test: {score}</source>
        <extracomment>playground/film/stage.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided experiments</source>
        <extracomment>playground/guide/column.py, playground/guide/panel.py, playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ten that come along</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes (*.toml);;All files (*)</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scenes of your own</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These scenes can&apos;t be used</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a copy to edit</source>
        <extracomment>playground/guide/course.py, playground/words/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy can&apos;t be written</source>
        <extracomment>playground/guide/course.py, playground/words/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {file}. Edit it in any text editor: the list shows it anew.</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: step {number} is ticked.</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes of your own</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>playground/guide/bubble.py, playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the guided experiments (Escape)</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scenes of your own…</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a copy to edit…</source>
        <extracomment>playground/guide/panel.py, playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the scenes of your own</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>playground/guide/panel.py, playground/words/popover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before, or the list</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>playground/guide/bubble.py, playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on, whether it is ticked or not</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <extracomment>playground/guide/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided experiment: {title}</source>
        <extracomment>playground/guide/stage.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>playground/languages/chosen.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;cord as a film…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop re&amp;cording, write the film</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;batch</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dia&amp;gram</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page in its own &amp;window</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open scenes of your own…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a copy to edit…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network as Python…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Curve as CSV…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;oints and predictions as CSV…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer whose card has the focus</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the diagram: from neuron to neuron, with Shift from edge to edge</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, Delete, Page Up</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the diagram: set a weight or bias; switch off or cut; the next page of a wide layer</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the picture: paint, or ask again; then A, S, E, M, J choose a tool, 1 to 6 the class</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, [ and ], Delete</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting: do what the tool does at the ring, its radius, clear; arrows move the ring</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T, O, E, R, Delete</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the board: test digit, image, eraser, replay, clear</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 9</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach it</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instruments</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;pace</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard &amp;layout</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guided experiments</source>
        <extracomment>playground/guide/panel.py, playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron&apos;s small picture: the first layer draws single lines, the second puts them together.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take neurons away, one by one, until the boundary no longer bends around the moons.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The boundary bends in straight pieces: each ReLU unit adds one.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose tanh in both layers, reset and train again: now the boundary is round.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network closes a ring around the inner class, though each unit draws only a straight line.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take x1² and x2² as features and remove both hidden layers: with the right inputs one line is enough.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single line parts these classes: watch the hidden units share the work.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go down to 2 hidden units, then to 1, and see where it can&apos;t succeed any more.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where three colours meet, the network is unsure: click there to ask why.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the noise until the blobs run into each other, and see which accuracy is left.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arms grow from the middle outwards: what is simple is learned first.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a hidden layer, and see how many units the other one needs to make up for it.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve that the network draws finds the slope first, and the bends later.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose relu in both layers: the curve is made of straight pieces now.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth function tries to be a staircase: the corners come last.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve the units until the network has to leave a step out.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit, one weight, one bias: this is linear regression, and it is done in a few epochs.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the rate step by step until the loss jumps instead of falling.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two weights and a bias are all there is: read them in the diagram.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data set Hills: a plane can&apos;t follow them until you add a hidden layer.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour bar: the network finds where it is high long before it knows how high.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from 32 units to 8, and see which hill is left out.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The confusion matrix: which digits are taken for which, and would you have read them?</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit yourself (Ctrl+D), in a corner of the board, or very thin.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How little 12 times as many digits gain: 98 % instead of 95 %, for 12 times the time.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch shifts and rotations on in Augmentation, and see training and test come closer together.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shirt, T-shirt, pullover, coat: the confusion matrix says what a network can&apos;t see in 28 x 28 pixels.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a Conv2D layer and a max pool before the Flatten, and see which confusions go.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer&apos;s filters in the diagram, and what each of them finds in a digit.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the second Conv2D with its pool: fewer layers, more parameters. Why?</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients in Instruments: over the skip connection they reach the first layer undiminished.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the join, and compare how fast the loss falls without it.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three probabilities that add up to 1 at every place: that is what softmax does.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train only with x1 as a feature, and see which classes it can still tell apart.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smooth loss: one step an epoch, over all points at once, has no noise in it.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the batch size to 10: the same epochs are 90 times as many steps now.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three hidden units make three bends at most: count them.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed: sometimes a unit dies at the start, and only two bends are left.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test loss beside training loss: with 3,750 points and 64 units they stay together.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go down to 100 samples, and watch them part.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the rate of 3 works: with sigmoids and squared errors the gradients are tiny.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose softmax and cross-entropy, and the rate that suits them: a tenth, or less.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty plane: a click adds a point of the chosen class, a drag sprays more.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint two classes, press Play, and paint on while it trains: put a point where it is sure.</source>
        <extracomment>core/experiment/advice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <extracomment>playground/guide/bubble.py, playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <extracomment>playground/guide/bubble.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the tour (Escape)</source>
        <extracomment>playground/guide/bubble.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without doing it</source>
        <extracomment>playground/guide/bubble.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten small experiments that say what to do, and see for themselves that it was done</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New here? A tour of 3 minutes</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads over the real controls (Help &gt; Tour)</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tour</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t offer it any more</source>
        <extracomment>playground/guide/column.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Look at this:**</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Then change:**</source>
        <extracomment>playground/guide/course.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a network that knows nothing yet. Press **Play**.</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points it gets right: those it trains on, and those it has never seen. Wait for 95 % of these.</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour behind the points is its answer everywhere. Click a place, and it says why it answers so.</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron has a map of its own, each line is a weight. Point at a neuron: the picture shows its map.</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now build: give the network another neuron, by a layer&apos;s **+** here, or by **Units** under **Layers**.</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The **Rate** is the size of its steps. Pull it far up while it trains: what happens? Then back again.</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is what it makes small. Solid: training, dashed: test. Where it jumps, steps are too large.</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another network reads handwriting. Open **Draw** and draw a digit, with the mouse.</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the tour, and this is your own network: {parameters} parameters, {accuracy} of the test points right. Ctrl+S keeps it. What to try next:</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your own data…</source>
        <extracomment>playground/guide/tour.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured from every layer while it trains</source>
        <extracomment>playground/instruments/lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask by a &amp;click</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use words of your own…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;ords</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then click what you want explained; or point at it and press F1 (Shift+F1)</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from e&amp;xample</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint your own points</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a ta&amp;ble…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;images…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;folder of images…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;tes…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the &amp;last session at start</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste experiment</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy p&amp;icture</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add dense layer</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;layer</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five posts</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks of your own, trained from scratch in NumPy, live.</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>playground/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to add a point, drag to spray; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to spray points; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to erase what the ring touches; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the points in the ring; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to shake the points in the ring; the mouse wheel changes the radius</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click here to add points</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Paint (P), then click here to add points</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} points are the most that can be painted.</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than {most} points: lower the samples to paint on them.</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epochs have no end now, so that it trains while you paint.</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint points of your own (P): on an empty plane, or on top of the data that is shown; also while it trains</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear points</source>
        <extracomment>playground/painting/painter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a class</source>
        <extracomment>playground/painting/painter.py, playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click adds a point, a drag sprays (A)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spray</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points all around the mouse, for as long as it is pressed (S)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spray points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away what the ring touches (E; the right mouse button always does)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the points in the ring to another place (M)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shake the points in the ring, for as long as it is pressed (J)</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter points</source>
        <extracomment>playground/painting/stroke.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting tools</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all points away (Delete); Undo brings them back</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a class (+); the network&apos;s output follows</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of the points to come</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wide the brush is ([ and ], or the mouse wheel)</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points a burst of the spray has</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint {title} ({k})</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autosave works again.</source>
        <extracomment>playground/recovery/autosave.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autosave can&apos;t write: {error}. You can work on; save the document to be safe.</source>
        <extracomment>playground/recovery/autosave.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document can&apos;t be kept: {error}</source>
        <extracomment>playground/recovery/autosave.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last session can&apos;t be brought back: {error}.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered {name} as it was {seconds} s before the program ended.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered {name} as it was when the program ended.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is as you left it.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is open in another window</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {name}, as in your last session.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} It is at step {step}.</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can&apos;t be opened here: {error}</source>
        <extracomment>playground/recovery/last_session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} can&apos;t be used: {error}</source>
        <extracomment>playground/recovery/left.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} can&apos;t be used: no window wrote it</source>
        <extracomment>playground/recovery/left.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it in this window</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away for good</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this until the next start</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The program ended before {name} was saved. It is kept as it was at {time} on {date}, with a training of {count} steps.</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended before {name} was saved. It is kept as it was at {time} on {date}.</source>
        <extracomment>playground/recovery/offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last drawing</source>
        <extracomment>playground/recovery/seen.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} can&apos;t be made: {error}</source>
        <extracomment>playground/recovery/slots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{home} can&apos;t be used: no file in it can be locked</source>
        <extracomment>playground/recovery/slots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>playground/runs/run_bar.py, playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network (F5)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>playground/runs/run_bar.py, playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this batch; Play goes on (F5)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one batch (F6)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <extracomment>playground/runs/run_bar.py, playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train to the end of this epoch (F7)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>playground/runs/run_bar.py, playground/runs/undo_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over with the same weights and the same batches (F8)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over with other weights and other batches (F9)</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 1 batch a second to flat out</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat out</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} batches/s</source>
        <extracomment>playground/runs/run_bar.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The training that was kept can&apos;t go on: {error}</source>
        <extracomment>playground/runs/sessions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²: the share of y&apos;s spread that the network explains, of training and of test samples</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch 1,000,000</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete passes over the training samples</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step 10,000,000</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches trained so far</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps per second</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100,000 steps/s</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches trained per second</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss 0.0000 · test 0.0000</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over all training samples, and over all test samples</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy 100.0 % · test 100.0 %</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share classified correctly: training, test</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000,000 parameters</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and biases of the network</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is happening, and where the run is</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is happening</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} parameters</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} steps/s</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {train} · test {test}</source>
        <extracomment>playground/runs/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at the start, with the same weights and the same batches. Undo brings the training back.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of before is back, untrained: its training begins.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is back: step {step}. It is paused; Play goes on.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every weight that still has a place is kept. Reset (F8) starts anew.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of the untrained network is not a finite number: its first weights are too large. Lower the scale of its layers.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no experiment</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings the last data back.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings the last network back.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind of data: training stopped. Play trains a new network, Undo brings the trained one back.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed: training stopped. Play trains a new network, Undo brings the trained one back.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind of data: the network starts anew, Undo brings the trained one back.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed: the network starts anew, Undo brings the trained one back.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is back: step {step}.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is back: step {step}, and goes on.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} Play goes on.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All {count} epochs are done. Play trains as many more.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paused at step {step}.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data isn&apos;t there: training stopped.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data isn&apos;t there: nothing is trained.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network can&apos;t be trained: training stopped.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network can&apos;t be trained: nothing is trained.</source>
        <extracomment>playground/runs/trainer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to epoch {epoch}</source>
        <extracomment>playground/runs/undo_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for {count} parameters: use fewer units.</source>
        <extracomment>playground/runs/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training failed by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/runs/worker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often answers of each confidence are right appears here once there are predictions</source>
        <extracomment>playground/score/calibration.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss after each epoch appears here once training starts</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accuracy after each epoch appears here once training starts</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² after each epoch appears here once training starts</source>
        <extracomment>playground/score/curves.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sample&apos;s error appears here once there are predictions</source>
        <extracomment>playground/score/residuals.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <extracomment>playground/space/space_page.py, playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours are</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two axes show of the layer</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a first look at the network …</source>
        <extracomment>playground/space/space_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest units</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two units whose values vary most over the points</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These units</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two units chosen here</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best view</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane through the layer&apos;s space that shows most of its spread (principal directions)</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the way through the network</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the plane to the output, layer by layer</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the plane on the left to the output on the right: drag, or the arrow keys for a layer at a time</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the network</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer whose view of the plane is shown</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit whose value is shown from left to right</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit across</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit whose value is shown from bottom to top</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit up</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up</source>
        <extracomment>playground/space/stage_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixels</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Inputs: {count} features</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} inputs</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>best view, across</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best view, up</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first layer, coloured by what is predicted.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first layer, in the colours of the number that the network predicts there.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first layer, in the colours of the class that the network predicts there.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is before the output&apos;s function.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashed: where the class changes.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output draws straight borders here.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output weighs and adds them up.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its only unit.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the spread of {count} units.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of {count} units, {share} of the spread.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the spread of {count} inputs.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of {count} inputs, {share} of the spread.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the spread of {count} pixels.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of {count} pixels, {share} of the spread.</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image of {name}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} at {where}</source>
        <comment>a point</comment>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low {answer}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high {answer}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel {unit}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z of {unit}</source>
        <extracomment>playground/space/telling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane&apos;s grid and the points, where two units of the chosen layer see them</source>
        <extracomment>playground/space/warp_plane.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space as the layer sees it</source>
        <extracomment>playground/space/warp_plane.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: the network is given this column</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As categories</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: one input for each of its values, rather than a number</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows have no value in this column</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the column</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}  (the target)</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value in line {lines}</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first value that is no number is in line {line}: {cell}</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, more than a thousand different ones</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} different: {values}</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a column</comment>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most}, mean {mean}</source>
        <extracomment>playground/tables/columns.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the file&apos;s bytes are letters; another one where letters look wrong below</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between two fields of a row</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before decimals</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in the first row</source>
        <extracomment>playground/tables/format_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that mean a missing value in this file, parted by commas: unknown, -999</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as unknown, -999</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also missing</source>
        <extracomment>playground/tables/missing_words.py, playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count it as missing</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {word:.16} as missing</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{word} stands in {count} rows of {column}, and may mean that there is no value</source>
        <extracomment>playground/tables/missing_words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>input</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long text</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>playground/tables/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this table: choose fewer columns, or a part of its rows</source>
        <extracomment>playground/tables/reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table can&apos;t be read by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/tables/reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the row out</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill: mean or most frequent</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuse the file</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done where a row has no value in one of the inputs</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing values</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which values are missing</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each input minus its mean, divided by its standard deviation: networks learn from such numbers quickly</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardize the inputs</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So too the number to be predicted; what the network answers is shown in its own units</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardize the target</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share for testing</source>
        <extracomment>playground/tables/row_choices.py, playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows kept for testing</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows that neither train nor test: a patient run stops by them</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share for validation</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data seed</source>
        <extracomment>playground/tables/row_choices.py, playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number keeps other rows</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each class has its share of the rows for testing</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same share of each class</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For testing</source>
        <extracomment>playground/tables/row_choices.py, playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <extracomment>playground/tables/row_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table from a file</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table: {name}</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows, as they stand in the file</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which columns the network is given</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column that the network is to predict</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the target is one of some classes, or a number</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of target</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes found</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be trained on</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this table</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as images</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row has the pixels of a square image</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the network every column it can have</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No columns</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the network none, to check a few</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is text, and no number</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has too many different values</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} columns given to the network</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>too few rows have a value in every column: fill the gaps, or leave out the columns with most</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} rows left out for missing values.</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None are missing in the columns that are used.</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} values missing</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {count} columns</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{values} {columns}; most in {name:.40}: {most} (line {lines}).</source>
        <extracomment>playground/tables/table_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables ({names});;All files (*)</source>
        <extracomment>playground/tables/table_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a table</source>
        <extracomment>playground/tables/table_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong answer? Click the right digit beside the board (or press its key): it is kept here.</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach it my handwriting</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network that answers on my digits, mixed with MNIST so that it forgets little. What comes out is a network of its own: choose it, or another, over the board</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits you taught, each with its label; Delete removes the selected ones</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected digits (Delete)</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write my digits as strokes to a file that `classify` reads</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching progress</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <comment>teaching</comment>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test digits</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on these digits</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My {label}: Return or a double click puts it on the board</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop teaching</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has forgotten some of what it knew</source>
        <extracomment>playground/teaching/my_digits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My digits can&apos;t be read, and were put aside as {aside}: {error}</source>
        <extracomment>playground/teaching/my_digits_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {folder} can&apos;t be created: {error}</source>
        <extracomment>playground/teaching/my_digits_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network in the window</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped network</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taught my handwriting</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t answer drawings: {why}. Choose one that was trained on images, or train one: `train digits --out DIR`. A network of points or of a table answers by itself: `export {path} --to network.py`, then `python network.py FILE.csv`</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table {title}</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>its network reads {count:,} numbers ({some}) of {what}, not images</source>
        <extracomment>playground/teaching/readers.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This drawing is kept already as a {digit}: draw another one.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digit can&apos;t be kept: {error}</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a {digit}.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a {digit} instead of a {before}.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You have {count} digits; teach them in My digits.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title} reads {names} …, not digits: let another answer.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching a copy of the network on your digits, mixed with MNIST …</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The taught network answers now, but it can&apos;t be kept: {error}</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taught. The taught network answers now; choose another over the board.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed: {error}</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my digits</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes (*.json)</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My digits can&apos;t be exported: {error}</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported {count} digits. `nn-playground classify {path}` reads them.</source>
        <extracomment>playground/teaching/teaching.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Teaching failed by a fault of the program: {kind}: {error}</source>
        <extracomment>playground/teaching/tuner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the output or the loss so that they fit (Undo takes it back)</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix it</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be trained yet: {problem}.</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this until something fails again</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a report: what happened, and the versions. {path} has it too</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Something in the program failed ({count} times so far): {what}. Your network and its training are kept, and you can go on.</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A large network: a step takes about {seconds} s on a common computer, and {size} MB for the weights. It works; be patient.</source>
        <extracomment>playground/widgets/banner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place</source>
        <extracomment>playground/widgets/clicked.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test sample {number}</source>
        <extracomment>playground/widgets/clicked.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training sample {number}</source>
        <extracomment>playground/widgets/clicked.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} could be {large} or {small}: type one of them</source>
        <extracomment>playground/widgets/numbers/number_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network to show: the data that is chosen is not here, or can&apos;t be read.</source>
        <extracomment>playground/widgets/page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this page in a window of its own (Ctrl+Shift+W); closing that (Ctrl+W) brings it back</source>
        <extracomment>playground/widgets/pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <extracomment>playground/widgets/pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the mouse over the plane to read it, click to ask why</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the points that are kept for testing (squares); the network never trains on them</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test points</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show test points</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours and shapes are</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the mouse is, and what the network says there</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point under the mouse</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose map is shown in place of the network&apos;s answer</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} points drawn</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>playground/widgets/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide: {title}</source>
        <extracomment>playground/widgets/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the network {title} of every point</source>
        <extracomment>playground/widgets/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network needs at least one input: switch another one on first</source>
        <extracomment>playground/widgets/sections.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>playground/widgets/theme.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>playground/widgets/theme.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>playground/widgets/theme.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean squared error</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the squared errors: outliers count most</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean size of the errors: a few outliers don&apos;t pull the network away</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber loss</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared for errors up to 1, linear beyond: smooth near the target, robust to outliers</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surprise of each output at the truth; goes with sigmoid</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categorical cross-entropy</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s surprise at the true class; goes with softmax</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step down the gradient of each batch</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that keep some of the direction of earlier ones</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum with the gradient taken a step ahead</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weight&apos;s steps are divided by the size of all its past gradients</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weight&apos;s steps are divided by the recent size of its gradient</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum and RMSProp together</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam, and every weight shrinks a little at each step (weight decay)</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate stays as it is</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in steps</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is multiplied by the factor each time that many epochs have passed</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is multiplied by the factor over every epoch, smoothly</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls along half a cosine to its floor</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step carries over into this one</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rho</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the mean of the squared gradient forgets</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 1</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the mean of the gradient forgets</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 2</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the division finite where gradients are tiny</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much every weight (not the biases) shrinks at each step, times the rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs between two drops of the rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rate is multiplied by</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs until the rate is at its floor</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rate that is left at the end</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network learns from</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples there are, for training and for testing together</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise added to the points, or to the pixels</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many classes: blobs or spiral arms</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the samples kept for testing</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number draws other samples of the same data set</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training minimizes. Choosing one also gives the output the activation that it needs</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the steps; a change takes effect at once, even during training</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current learning rate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate that schedule and warm-up give</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples in one training step</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs to run</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play stops after this many passes over the training samples; 0: never</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the weights at the start and the order of the batches: another seed is another run, and Undo brings this one back</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How gradients become steps</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate moves over the epochs</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs of warm-up</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs over which the rate climbs from near 0 to where the schedule starts; 0: off</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip norm</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest a gradient may be (its norm over all weights); a longer one is shortened to it. 0: off</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty on the size of weights: makes many of them zero</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty on the squared weights: keeps all of them small</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift of images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an image moves at most, to the side and up or down</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation of images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an image turns at most, either way</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much larger or smaller an image becomes at most</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shear</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shear of images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an image slants at most, as a share of its height</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness of lines</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much thicker or thinner lines become on either side</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic bending</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far parts of an image move apart from each other at most</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target loss</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play stops when the training loss is this low; 0: off</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs of patience</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play stops when the test loss (the training loss, without test samples) has not fallen for this many epochs; 0: off</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It compares class probabilities, but this data&apos;s answer is a number: use a squared or absolute error</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes in the plane</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y of x</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y of x1, x2</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}, … and {count} more</source>
        <extracomment>playground/widgets/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <extracomment>playground/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use words of your own</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words can&apos;t be used</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of {file} are used.</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {file}. Change what you like in it, then choose Use words of your own.</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words can&apos;t be used, so the program&apos;s are: {trouble}</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1: more</source>
        <extracomment>playground/words/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope: {formula}</source>
        <extracomment>playground/words/formulas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g is the gradient dL/dw</source>
        <extracomment>playground/words/formulas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of words</source>
        <extracomment>playground/words/lexicon.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer of yours has it: choose it in a layer&apos;s card, and see what it does.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of yours that have it: {numbers}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your layer {number} has {function}: below, what comes out of a unit for each sum that goes in.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your {samples} training samples make {count} batches of {size}: an epoch is {count} steps.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This network has been trained for {steps} steps, which are {epochs} epochs.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data, {data}: {train} samples to train on, {test} kept for testing.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is {noise}. Set it to 0 for clean data, and higher to see what it does.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is 0: the data is clean. Set it higher to see what noise does.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network is given {count} pixels.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first training sample, as the network is given it: {values}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data asks for a number, so there are no classes.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your data has {count} classes: {names}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your first training sample is of {name}: its target is ({code}).</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Yours has {count} layers: {listed}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Units of your dense layers, in their order: {counts}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {number}: {sum}</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network: {listed}. Together {total}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your layer {number} slides {filters} kernels of {side} x {side} pixels over its image, {stride} at a time; {shape} comes out.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network has none: choose images, such as digits, and add a Conv2D layer.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after layer {number} {side} x {side} pixels</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit of your network sees {told}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your layer {number}, about {silent} of {units} units are silent in every step.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of your layers has any: set it to 0.2 in a card, and each step silences a fifth of the units.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your layer {number} has {inputs} inputs and {units} units; its weights begin as {name} draws them.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is {name}.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {momentum}, steps in one direction add up to {times} times a plain one.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours stays at {rate}. Choose a schedule, and its course is drawn here.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate as your settings have it:</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours: {seed} for the weights and the batches, {data_seed} for the data.</source>
        <extracomment>playground/words/of_choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now it is {train} on your training samples.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now it is {train} on your training samples and {test} on those for testing.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untrained it was {first}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network now: loss {train} on the training samples, {test} on those it has never trained on.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network now: {train} on the training samples, {test} on those for testing.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network now: {right} of {total} are right, {share}. Always naming the commonest class: {guess}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network now makes no mistake on these samples.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your network&apos;s commonest mistake now: {true} taken for {answered}, {count} times.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>When it says {answered} it is right {right} of {said} times, and it finds {right} of {there}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network&apos;s answer for one sample, which is {true}:</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one of your samples, which is {true}, the network gives {true} a probability of {share}: its surprise is −ln {share} = {loss}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network has {count} weights. The largest is {largest}, in layer {layer}; half are below {middle}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} weights of your network now, from the most negative to the most positive:</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network has {count}, one for each unit; the largest is {largest} now. All began at 0.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your network now Σ |w| = {l1} and Σ w² = {l2}. Your penalties add {cost} to the loss.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network&apos;s next step, at a rate of {rate}, moves the weights of {layer} most: by about {update} each, which is {ratio} of their size.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {number}</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {number}: {size}</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of a weight of your network is now about this large: {listed}.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the {units} hidden units of your network, {dead} are dead and {saturated} saturated now.</source>
        <extracomment>playground/words/of_training.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words</source>
        <extracomment>playground/words/popover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>playground/words/term_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula, and related words</source>
        <extracomment>playground/words/term_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related: {words}</source>
        <extracomment>playground/words/term_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}: {what}</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a letter that isn&apos;t UTF-8: save the file as UTF-8, which every editor offers</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets within brackets without end</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text stands in quotes, and each line is name = &quot;…&quot;</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} stands before the first word: begin with its short name, [like-this]</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new word [{word}] lacks {lines}</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{word}] is related to {other}, but there is no such word</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} can&apos;t be {value}</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{word}.{key}]: a word has lines below it, not words of its own</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} isn&apos;t one of {names}</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} must be a text in quotes</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} must be texts in brackets, [&quot;one&quot;, &quot;another&quot;]</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is empty</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}; did you mean {name}?</source>
        <extracomment>playground/words/words_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of a word, or what it is about</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word is called so, and none is about it.</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a file with words of your own, or write one to begin with</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of your own</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use words of your own…</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the program&apos;s words</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the words of {file}</source>
        <extracomment>playground/words/words_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
