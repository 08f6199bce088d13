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
        <source>Picture</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>playground/export/picture_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>playground/painting/tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>playground/painting/stroke.py</extracomment>
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
        <extracomment>playground/document/questions.py</extracomment>
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
        <extracomment>playground/export/exporter.py</extracomment>
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
        <source>As the system</source>
        <extracomment>playground/languages/chosen.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
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
        <extracomment>playground/tables/row_choices.py</extracomment>
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
        <extracomment>playground/tables/row_choices.py</extracomment>
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
        <extracomment>playground/tables/row_choices.py</extracomment>
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
        <source>{text} could be {large} or {small}: type one of them</source>
        <extracomment>playground/widgets/numbers/number_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <extracomment>playground/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
