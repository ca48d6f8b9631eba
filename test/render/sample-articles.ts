/** An invented story: seven reports of a ferry run aground. No place, person, ship or outlet in it exists. */
export const WIRE = `PORT ARLEN, March 4 (Coastline) — The passenger ferry Halcyon Dawn ran aground on a sandbank outside Port Arlen on Sunday evening with 212 people on board, the harbour authority said.

All passengers were brought ashore by two rescue boats before midnight. Nine people were treated for minor injuries, harbour master Irena Vosk told Coastline.

"We had a clear channel on the chart and a different one under the keel," Vosk said. "Nobody should have sailed on that chart without checking the new soundings."

The sandbank is not marked on charts printed before January. A survey in the autumn of 2023 had shown that the channel had moved by 40 metres.

The operator, Strandline Ferries, said it would halt sailings to Little Skerra until the hull had been inspected. The inspection is planned for March 18.
`;

export const COURIER = `For the passengers of the Halcyon Dawn the evening crossing ended with a jolt. The ferry struck a sandbank half a mile from the pier on Sunday, shortly after seven.

"There was a sound like gravel in a drum, and then we leaned," Tomas Ekberg, who was on the car deck with his two sons, told the Courier.

The ship carried 221 passengers, according to the boarding list seen by the Courier. Rescue boats took all of them to the pier by midnight.

The pilot station had asked for new buoys in November, a letter seen by the Courier shows. Strandline Ferries declined to comment on the letter.

Captain Maud Orrin, who has sailed the route since 2009, was not on duty, the company confirmed to the Courier.
`;

export const MERIDIAN = `The passenger ferry Halcyon Dawn ran aground on a sandbank outside Port Arlen on Sunday evening with 212 people on board, the harbour authority said.

All passengers were brought ashore by two rescue boats before midnight. Nine people were treated for minor injuries, harbour master Irena Vosk told Coastline.

"We had a clear channel on the chart and a different one under the keel," Vosk said. "Nobody should have sailed on that chart without checking the new soundings."

The operator, Strandline Ferries, said it would halt sailings to Little Skerra until the hull had been inspected. The inspection is planned for March 18.

Sign up for our morning letter and never miss a story.
`;

export const HARROW = `A ferry captain ignored warnings about shifting sands before his ship ran aground off Port Arlen, officials suggest.

"Nobody should have sailed without checking," harbour master Irene Vosk told the Coastline agency on Monday.

The Halcyon Dawn hit the bank on Saturday evening. Nine of the 212 on board were hurt.

Sailings to Little Skerra are suspended until the hull has been inspected.
`;

export const NORDSUND = `We had a free channel on the map and another one under the keel, said Irena Vosk, who heads the harbour in Port Arlen, after the ferry Halcyon Dawn ran onto a sandbank.

The ferry was carrying more than 200 passengers. Everyone was taken to land before midnight.

The channel was moved forty metres by the storms of last autumn, a survey showed.
`;

export const BLOG = `We use cookies to make this site better. By reading on you accept our cookie policy.

Another week, another ferry on the sand. This time it is the Halcyon Dawn, stuck outside Port Arlen since Sunday night.

Locals have known for months that the channel wanders. The pilot station asked for new buoys in November and got none.

No sailings to Little Skerra for now, so plan your weekend accordingly.

Leave a Reply
Your email address will not be published.
`;

export const FOLLOW_UP = `Fourteen people were hurt when the Halcyon Dawn ran aground last Sunday, five more than first reported, the Arlen district hospital told the Courier on Friday.

The harbour authority corrected the number on board as well: 219 passengers and no more, harbour master Irena Vosk said at a press conference on Thursday.

"I should have closed the channel in November," Vosk said.

A tug pulled the ferry free at high tide on March 6. Strandline Ferries denied that it had been warned about the chart.

The hull inspection has been brought forward to March 13. The public inquiry opens on April 2.
`;
