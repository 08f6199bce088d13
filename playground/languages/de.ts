<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>playground</name>
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
        <source>The language changes when the program starts again.</source>
        <extracomment>playground/window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
