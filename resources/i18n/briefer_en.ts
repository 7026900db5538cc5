<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chooser</name>
    <message numerus="yes">
        <source>%n asks</source>
        <translation>
            <numerusform>%n ask</numerusform>
            <numerusform>%n asks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message numerus="yes">
        <source>The form takes {limit} characters; the letter has {size}: it goes in %n parts.</source>
        <translation>
            <numerusform>The form takes {limit} characters; the letter has {size}: it goes in one part.</numerusform>
            <numerusform>The form takes {limit} characters; the letter has {size}: it goes in %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobPrinting</name>
    <message numerus="yes">
        <source>Sent %n pages to the printer.</source>
        <translation>
            <numerusform>Sent one page to the printer.</numerusform>
            <numerusform>Sent %n pages to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n finished letters are kept. No half file is left; you can go on later.</source>
        <translation>
            <numerusform>The one finished letter is kept. No half file is left; you can go on later.</numerusform>
            <numerusform>The %n finished letters are kept. No half file is left; you can go on later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelling keeps the %n finished letters. No half file is left; you can go on later.</source>
        <translation>
            <numerusform>Cancelling keeps the one finished letter. No half file is left; you can go on later.</numerusform>
            <numerusform>Cancelling keeps the %n finished letters. No half file is left; you can go on later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message numerus="yes">
        <source>%n provisions, each once</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions, each once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientsStep</name>
    <message numerus="yes">
        <source>… and %n more rows</source>
        <translation>
            <numerusform>… and %n more row</numerusform>
            <numerusform>… and %n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message numerus="yes">
        <source>%n rows refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, in the manifest</source>
        <translation>
            <numerusform>… and %n more, in the manifest</numerusform>
            <numerusform>… and %n more, in the manifest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message numerus="yes">
        <source>%n asks</source>
        <translation>
            <numerusform>%n ask</numerusform>
            <numerusform>%n asks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used for %n letters</source>
        <translation>
            <numerusform>used for %n letter</numerusform>
            <numerusform>used for %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayForm</name>
    <message numerus="yes">
        <source>%n provisions</source>
        <translation>
            <numerusform>%n provision</numerusform>
            <numerusform>%n provisions</numerusform>
        </translation>
    </message>
</context>
</TS>
