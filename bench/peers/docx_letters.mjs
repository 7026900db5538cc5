// The same letters by npm's docx. Each line on stdin is {"letters": [...], "file": true or false};
// each is answered by a line with the milliseconds that making and packing took, the size, the peak
// memory of this process, and the file in base64 if it was asked for. Nothing forces a collection of
// garbage before: that throws compiled code away too, and makes each letter four times as slow.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import {
  AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun,
} from "docx";

const MM = 1440 / 25.4;
const SIDE = Math.round(25 * MM);

function lines(text) {
  return text.split("\n").map((line, place) => new TextRun({ text: line, break: place ? 1 : 0 }));
}

function plain(text) {
  return new Paragraph({ children: lines(text), spacing: { before: 160, after: 160 } });
}

function spoken(text, value) {
  return new Paragraph({
    children: [new TextRun({ text, language: { value } })],
    spacing: { before: 160, after: 160 },
  });
}

function paragraphs(letter, place) {
  const numbering = { reference: "asks", level: 0, instance: place };
  return [
    new Paragraph({ text: letter.organisation, heading: HeadingLevel.TITLE, pageBreakBefore: place > 0 }),
    ...[letter.letterhead, letter.date, letter.address, letter.salutation].map(plain),
    new Paragraph({ text: letter.subject, heading: HeadingLevel.HEADING_1 }),
    ...letter.texts.map(plain),
    spoken(letter.kazakh, "kk-KZ"),
    spoken(letter.russian, "ru-RU"),
    ...letter.quotations.map((text) => new Paragraph({ text, style: "Quote" })),
    plain(letter.lead_in),
    ...letter.asks.map((text) => new Paragraph({ text, numbering })),
    plain(letter.valediction),
    plain(letter.signatory),
  ];
}

function made(letters) {
  return new Document({
    title: letters[0].title,
    styles: {
      default: { document: { run: { font: "Times New Roman", size: 22, language: { value: "en-GB" } } } },
      paragraphStyles: [{
        id: "Quote", name: "Quote", basedOn: "Normal", next: "Normal", run: { italics: true },
        paragraph: { indent: { left: 440, right: 440 }, spacing: { before: 80, after: 80 } },
      }],
    },
    numbering: {
      config: [{
        reference: "asks",
        levels: [{
          level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 520, hanging: 520 }, spacing: { after: 100 } } },
        }],
      }],
    },
    sections: [{
      properties: {
        page: {
          size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
          margin: { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE },
        },
      },
      footers: {
        default: new Footer({
          children: [new Paragraph({
            children: [new TextRun({
              children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
            })],
          })],
        }),
      },
      children: letters.flatMap(paragraphs),
    }],
  });
}

function peak() {
  try {
    const found = /VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
    return found ? Number(found[1]) * 1024 : null;
  } catch {
    return null;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const start = performance.now();
  const file = await Packer.toBuffer(made(asked.letters));
  const milliseconds = performance.now() - start;
  const answer = { milliseconds, size: file.length, peak: peak(), file: null };
  if (asked.file) answer.file = file.toString("base64");
  console.log(JSON.stringify(answer));
}
