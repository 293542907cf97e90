<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bn" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About DoubleRead</source>
        <translation>DoubleRead সম্পর্কে</translation>
    </message>
    <message>
        <source>Turns a heap of radiographs into a dataset that can be trusted: two blinded readings of every scan, disagreements resolved and signed by a medical officer.

For research, not for diagnosis.

Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>রেডিওগ্রাফের স্তূপকে নির্ভরযোগ্য ডেটাসেটে পরিণত করে: প্রতিটি স্ক্যানের দুটি অন্ধ পাঠ, মতভেদ নিষ্পত্তি ও স্বাক্ষর করেন একজন মেডিকেল অফিসার।

গবেষণার জন্য, রোগ নির্ণয়ের জন্য নয়।

GNU General Public License, সংস্করণ 3 বা তার পরবর্তী সংস্করণের অধীনে মুক্ত সফটওয়্যার; এর কোনো ওয়ারেন্টি নেই।</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New dataset…</source>
        <translation>নতুন ডেটাসেট…</translation>
    </message>
    <message>
        <source>Open dataset…</source>
        <translation>ডেটাসেট খুলুন…</translation>
    </message>
    <message>
        <source>Add scans…</source>
        <translation>স্ক্যান যোগ করুন…</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>চিহ্ন আমদানি…</translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation>চিহ্ন রপ্তানি…</translation>
    </message>
    <message>
        <source>Export package…</source>
        <translation>প্যাকেজ রপ্তানি…</translation>
    </message>
    <message>
        <source>Merge packages…</source>
        <translation>প্যাকেজ একত্র করুন…</translation>
    </message>
    <message>
        <source>Hand back package…</source>
        <translation>প্যাকেজ ফেরত দিন…</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>ব্যক্তি যোগ করুন…</translation>
    </message>
    <message>
        <source>Worklists…</source>
        <translation>কাজের তালিকা…</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>ব্যক্তিবর্গ…</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>আমার পাসওয়ার্ড বদলান…</translation>
    </message>
    <message>
        <source>Switch person…</source>
        <translation>ব্যক্তি বদলান…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>লক করুন</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>লগ আউট</translation>
    </message>
    <message>
        <source>Protocol…</source>
        <translation>প্রোটোকল…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>ইতিহাস…</translation>
    </message>
    <message>
        <source>History of this scan…</source>
        <translation>এই স্ক্যানের ইতিহাস…</translation>
    </message>
    <message>
        <source>Relink scans…</source>
        <translation>স্ক্যান নতুন করে যুক্ত করুন…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>এখনই ব্যাকআপ নিন…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>প্রস্থান</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>বাছাই</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>পাঠ</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>পর্যালোচনা</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>পরিসংখ্যান</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>শর্টকাট</translation>
    </message>
    <message>
        <source>About DoubleRead</source>
        <translation>DoubleRead সম্পর্কে</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>পূর্ণ পর্দা</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>হালকা রং</translation>
    </message>
    <message>
        <source>Previous scan</source>
        <translation>আগের স্ক্যান</translation>
    </message>
    <message>
        <source>Next scan</source>
        <translation>পরের স্ক্যান</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>পূর্বাবস্থায়</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>আবার করুন</translation>
    </message>
    <message>
        <source>Fit to view</source>
        <translation>পর্দায় মানানসই</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>আসল আকার (1:1)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>জুম ইন</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>জুম আউট</translation>
    </message>
    <message>
        <source>Invert grey levels</source>
        <translation>ধূসর মাত্রা উল্টান</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE)</source>
        <translation>স্থানীয় কনট্রাস্ট (CLAHE)</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>তীক্ষ্ণ করুন</translation>
    </message>
    <message>
        <source>Turn the view right</source>
        <translation>দৃশ্য ডানে ঘোরান</translation>
    </message>
    <message>
        <source>Turn the view left</source>
        <translation>দৃশ্য বামে ঘোরান</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>দৃশ্য আয়নার মতো উল্টান</translation>
    </message>
    <message>
        <source>Keep window and zoom between scans</source>
        <translation>স্ক্যান বদলালে উইন্ডো ও জুম রাখুন</translation>
    </message>
    <message>
        <source>Magnify under the mouse</source>
        <translation>মাউসের নিচে বড় করে দেখুন</translation>
    </message>
    <message>
        <source>Hide every mark</source>
        <translation>সব চিহ্ন লুকান</translation>
    </message>
    <message>
        <source>Window: full range</source>
        <translation>উইন্ডো: পূর্ণ পরিসর</translation>
    </message>
    <message>
        <source>Window: bone</source>
        <translation>উইন্ডো: হাড়</translation>
    </message>
    <message>
        <source>Window: soft tissue</source>
        <translation>উইন্ডো: সফট টিস্যু</translation>
    </message>
    <message>
        <source>Window: the file&apos;s own</source>
        <translation>উইন্ডো: ফাইলের নিজস্ব</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>রুলার</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>কোণ</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>মন্তব্য</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>পরের মন্তব্য</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>হাত</translation>
    </message>
    <message>
        <source>leg</source>
        <translation>পা</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>হিপ</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>কাঁধ</translation>
    </message>
    <message>
        <source>frontal</source>
        <translation>ফ্রন্টাল</translation>
    </message>
    <message>
        <source>lateral</source>
        <translation>ল্যাটারাল</translation>
    </message>
    <message>
        <source>oblique</source>
        <translation>অবলিক</translation>
    </message>
    <message>
        <source>Other regions and views of the protocol</source>
        <translation>প্রোটোকলের অন্য অঞ্চল ও ভিউ</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>হার্ডওয়্যার</translation>
    </message>
    <message>
        <source>multi-scan</source>
        <translation>একাধিক স্ক্যান</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>বাদ দিন</translation>
    </message>
    <message>
        <source>keep and next</source>
        <translation>রাখুন ও পরেরটি</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>আগেরটি</translation>
    </message>
    <message>
        <source>Compare with the near-identical scan</source>
        <translation>প্রায় অভিন্ন স্ক্যানের সঙ্গে তুলনা</translation>
    </message>
    <message>
        <source>Next near-identical scan</source>
        <translation>পরের প্রায় অভিন্ন স্ক্যান</translation>
    </message>
    <message>
        <source>Go to the near-identical scan</source>
        <translation>প্রায় অভিন্ন স্ক্যানে যান</translation>
    </message>
    <message>
        <source>Exclude the near-identical scan</source>
        <translation>প্রায় অভিন্ন স্ক্যানটি বাদ দিন</translation>
    </message>
    <message>
        <source>Exclude all near-identical scans</source>
        <translation>প্রায় অভিন্ন সব স্ক্যান বাদ দিন</translation>
    </message>
    <message>
        <source>Select and edit</source>
        <translation>নির্বাচন ও সম্পাদনা</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>বক্স</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>পলিগন</translation>
    </message>
    <message>
        <source>Freehand outline</source>
        <translation>মুক্তহস্ত সীমারেখা</translation>
    </message>
    <message>
        <source>Live-wire: an outline that follows edges</source>
        <translation>লাইভ-ওয়্যার: কিনারা অনুসরণকারী সীমারেখা</translation>
    </message>
    <message>
        <source>Outline what is in a box</source>
        <translation>বক্সের ভেতরের বস্তুর সীমারেখা</translation>
    </message>
    <message>
        <source>Brush: add to an outline, with Ctrl take away; , and . size it</source>
        <translation>ব্রাশ: সীমারেখায় যোগ, Ctrl দিয়ে বিয়োগ; , ও . দিয়ে আকার</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>রেখা</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>বিন্দু</translation>
    </message>
    <message>
        <source>Finish the shape</source>
        <translation>আকৃতি শেষ করুন</translation>
    </message>
    <message>
        <source>Take back the last point</source>
        <translation>শেষ বিন্দু ফেরত নিন</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>মুছুন</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>অনুলিপি করুন</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>কপি</translation>
    </message>
    <message>
        <source>Paste, also on another scan</source>
        <translation>পেস্ট, অন্য স্ক্যানেও</translation>
    </message>
    <message>
        <source>Less certain</source>
        <translation>কম নিশ্চিত</translation>
    </message>
    <message>
        <source>More certain</source>
        <translation>বেশি নিশ্চিত</translation>
    </message>
    <message>
        <source>Label by its digit</source>
        <translation>অঙ্ক দিয়ে লেবেল</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>পরের প্রাপ্তি</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>আগের প্রাপ্তি</translation>
    </message>
    <message>
        <source>Nothing found, next</source>
        <translation>কিছু পাওয়া যায়নি, পরেরটি</translation>
    </message>
    <message>
        <source>Submit and next</source>
        <translation>জমা দিন ও পরেরটি</translation>
    </message>
    <message>
        <source>Flag this scan</source>
        <translation>এই স্ক্যান ফ্ল্যাগ করুন</translation>
    </message>
    <message>
        <source>Ask to have it back…</source>
        <translation>ফেরত চান…</translation>
    </message>
    <message>
        <source>Accept first</source>
        <translation>প্রথমটি গ্রহণ</translation>
    </message>
    <message>
        <source>Accept second</source>
        <translation>দ্বিতীয়টি গ্রহণ</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>একত্র করুন</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>আবার আঁকুন</translation>
    </message>
    <message>
        <source>Reject both</source>
        <translation>দুটোই প্রত্যাখ্যান</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>সিদ্ধান্তের কারণ</translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation>পরের মতভেদ</translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation>আগের মতভেদ</translation>
    </message>
    <message>
        <source>All in one view</source>
        <translation>সব এক দৃশ্যে</translation>
    </message>
    <message>
        <source>Blink between the reads</source>
        <translation>পাঠ দুটি পালা করে দেখুন</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>স্বাক্ষর করুন…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>আবার খুলুন…</translation>
    </message>
    <message>
        <source>Raise a disagreement</source>
        <translation>মতভেদ তুলুন</translation>
    </message>
    <message>
        <source>Open the decision again</source>
        <translation>সিদ্ধান্ত আবার খুলুন</translation>
    </message>
    <message>
        <source>Contact sheet of what can be signed</source>
        <translation>স্বাক্ষরযোগ্য স্ক্যানের কন্টাক্ট শিট</translation>
    </message>
    <message>
        <source>Signatures…</source>
        <translation>স্বাক্ষরসমূহ…</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>দ্রুত দেখা</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>খুলুন</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>ফিল্টার</translation>
    </message>
    <message>
        <source>Show all scans</source>
        <translation>সব স্ক্যান দেখান</translation>
    </message>
    <message>
        <source>Table or gallery</source>
        <translation>সারণি বা গ্যালারি</translation>
    </message>
    <message>
        <source>Assign to readers…</source>
        <translation>পাঠকদের মধ্যে বণ্টন…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>রাখুন</translation>
    </message>
    <message>
        <source>Exclude…</source>
        <translation>বাদ দিন…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>ট্যাগ দিন…</translation>
    </message>
    <message>
        <source>Swap the two readers</source>
        <translation>পাঠক দুজনকে অদলবদল</translation>
    </message>
    <message>
        <source>Save the numbers…</source>
        <translation>সংখ্যাগুলি সংরক্ষণ…</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>প্রোগ্রাম</translation>
    </message>
    <message>
        <source>Wherever a scan is shown</source>
        <translation>যেখানেই স্ক্যান দেখানো হয়</translation>
    </message>
    <message>
        <source>Code of the finding</source>
        <translation>প্রাপ্তির কোড</translation>
    </message>
    <message>
        <source>Views in a window of their own</source>
        <translation>দৃশ্যগুলি আলাদা উইন্ডোতে</translation>
    </message>
    <message>
        <source>Point and draw by keys: arrows move, Enter sets</source>
        <translation>কী দিয়ে দেখানো ও আঁকা: তীর-কী সরায়, Enter বসায়</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>আরও উজ্জ্বল</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>আরও গাঢ়</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>কনট্রাস্ট বেশি</translation>
    </message>
    <message>
        <source>Less contrast</source>
        <translation>কনট্রাস্ট কম</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Reader %1</source>
        <translation>পাঠক %1</translation>
    </message>
    <message>
        <source>Only scans that are signed off count.</source>
        <translation>শুধু স্বাক্ষরিত স্ক্যান গণনা করা হয়।</translation>
    </message>
    <message>
        <source>The readers&apos; names are hidden from you: first and second are the reads of each scan as Review shows them, shuffled for each scan.</source>
        <translation>পাঠকদের নাম আপনার কাছে গোপন: প্রথম ও দ্বিতীয় হলো প্রতিটি স্ক্যানের পাঠ দুটি, যেমন পর্যালোচনায় দেখানো হয়; প্রতিটি স্ক্যানে ক্রম এলোমেলো।</translation>
    </message>
    <message>
        <source>A reader is told of the own reads alone.</source>
        <translation>পাঠককে শুধু নিজের পাঠের কথা জানানো হয়।</translation>
    </message>
    <message>
        <source>How well they agree stays hidden until the reading round is closed.</source>
        <translation>পাঠ পর্ব বন্ধ না হওয়া পর্যন্ত তাঁদের মধ্যে মিল কতটা তা গোপন থাকে।</translation>
    </message>
    <message>
        <source>This protocol does not show readers the signed truth.</source>
        <translation>এই প্রোটোকল পাঠকদের স্বাক্ষরিত রেফারেন্স দেখায় না।</translation>
    </message>
    <message>
        <source>%1 has no submitted reads that may be seen</source>
        <translation>%1-এর দেখার মতো কোনো জমা দেওয়া পাঠ নেই</translation>
    </message>
    <message>
        <source>nobody has</source>
        <translation>কারও নেই</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>এর একটি: %1</translation>
    </message>
    <message>
        <source>Both names are of the same reader</source>
        <translation>দুটি নামই একই পাঠকের</translation>
    </message>
    <message>
        <source>name two; how a reader agrees with the own repeats is in every report</source>
        <translation>দুজনের নাম দিন; নিজের পুনঃপাঠের সঙ্গে পাঠকের মিল প্রতিটি প্রতিবেদনেই আছে</translation>
    </message>
    <message>
        <source>Both reads</source>
        <translation>উভয় পাঠ</translation>
    </message>
    <message>
        <source>There are more than two files of assessments</source>
        <translation>মূল্যায়নের ফাইল দুটির বেশি</translation>
    </message>
    <message>
        <source>give one with both readers&apos; columns, or one for each</source>
        <translation>দুই পাঠকের কলামসহ একটি ফাইল দিন, অথবা প্রত্যেকের জন্য একটি</translation>
    </message>
    <message>
        <source>The scans are the %1 that the files list; one that a reader&apos;s file does not list counts as read by that reader with nothing drawn.</source>
        <translation>স্ক্যান হলো ফাইলগুলিতে তালিকাভুক্ত %1টি; কোনো পাঠকের ফাইলে না থাকলে ধরা হয় সেই পাঠক পড়েছেন কিন্তু কিছু আঁকেননি।</translation>
    </message>
    <message>
        <source>No assessments were given: a scan counts as positive for a reader who drew something on it, else as negative.</source>
        <translation>কোনো মূল্যায়ন দেওয়া হয়নি: পাঠক কিছু এঁকে থাকলে স্ক্যানটি তাঁর জন্য পজিটিভ, নইলে নেগেটিভ ধরা হয়।</translation>
    </message>
    <message>
        <source>The assessments do not answer for every scan: the others count as positive where something is drawn, else as negative.</source>
        <translation>মূল্যায়ন সব স্ক্যানের উত্তর দেয় না: অন্যগুলিতে কিছু আঁকা থাকলে পজিটিভ, নইলে নেগেটিভ ধরা হয়।</translation>
    </message>
    <message>
        <source>No patient keys are known: scans are resampled one by one.</source>
        <translation>কোনো রোগী-কী জানা নেই: পুনর্নমুনায়ন স্ক্যান ধরে ধরে হয়।</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 ও %2</translation>
    </message>
    <message>
        <source>IoU from %1</source>
        <translation>IoU %1 থেকে</translation>
    </message>
    <message>
        <source>F1, IoU from %1</source>
        <translation>F1, IoU %1 থেকে</translation>
    </message>
    <message>
        <source>2M / (2M + A + B): M matched, A and B drawn by one side alone, by the one-to-one assignment with the greatest sum of IoU</source>
        <translation>2M / (2M + A + B): M মিলেছে, A ও B শুধু এক পক্ষের আঁকা; এক-এক মেলানো, যাতে IoU-এর যোগফল সর্বোচ্চ হয়</translation>
    </message>
    <message>
        <source>%1: %2 matched, %3 only %4, %5 only %6</source>
        <translation>%1: মিলেছে %2টি, শুধু %4-এর %3টি, শুধু %6-এর %5টি</translation>
    </message>
    <message>
        <source>Mean IoU, IoU from %1</source>
        <translation>গড় IoU, IoU %1 থেকে</translation>
    </message>
    <message>
        <source>of the matched areas: intersection over union</source>
        <translation>মিলে যাওয়া এলাকার: ছেদ ভাগ সংযোগ</translation>
    </message>
    <message>
        <source>Median IoU, IoU from %1</source>
        <translation>মধ্যমা IoU, IoU %1 থেকে</translation>
    </message>
    <message>
        <source>of the matched areas</source>
        <translation>মিলে যাওয়া এলাকার</translation>
    </message>
    <message>
        <source>Mean Dice, IoU from %1</source>
        <translation>গড় Dice, IoU %1 থেকে</translation>
    </message>
    <message>
        <source>of the matched areas: 2 intersection / sum of the areas</source>
        <translation>মিলে যাওয়া এলাকার: 2 × ছেদ / এলাকার যোগফল</translation>
    </message>
    <message>
        <source>Median Dice, IoU from %1</source>
        <translation>মধ্যমা Dice, IoU %1 থেকে</translation>
    </message>
    <message>
        <source>Fractured or not, scan by scan</source>
        <translation>ফ্র্যাকচার আছে কি নেই, স্ক্যান ধরে</translation>
    </message>
    <message>
        <source>Over %1 that both have read and could read: both positive %2, only %3 %4, only %5 %6, neither %7.</source>
        <translation>উভয়ের পড়া ও পাঠযোগ্য %1-এর মধ্যে: উভয়ে পজিটিভ %2, শুধু %3 %4, শুধু %5 %6, কেউ নয় %7।</translation>
    </message>
    <message>
        <source>Not readable in only %1 %2, only %3 %4, both %5 (counted apart).</source>
        <translation>পাঠযোগ্য নয়: শুধু %1 %2, শুধু %3 %4, উভয়ে %5 (আলাদা গণনা)।</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohen-এর κ</translation>
    </message>
    <message>
        <source>(po - pe) / (1 - pe), pe = p1 p2 + (1 - p1)(1 - p2): agreement beyond what the two readers&apos; shares of positives give by chance</source>
        <translation>(po - pe) / (1 - pe), pe = p1 p2 + (1 - p1)(1 - p2): দুই পাঠকের পজিটিভের অংশ থেকে দৈবক্রমে যতটা মিল হয়, তার অতিরিক্ত মিল</translation>
    </message>
    <message>
        <source>Observed agreement</source>
        <translation>পর্যবেক্ষিত মিল</translation>
    </message>
    <message>
        <source>po: share of scans with the same answer</source>
        <translation>po: একই উত্তরের স্ক্যানের অংশ</translation>
    </message>
    <message>
        <source>Positive agreement</source>
        <translation>পজিটিভে মিল</translation>
    </message>
    <message>
        <source>2 both / (2 both + only one)</source>
        <translation>2 × উভয় / (2 × উভয় + শুধু একজন)</translation>
    </message>
    <message>
        <source>Negative agreement</source>
        <translation>নেগেটিভে মিল</translation>
    </message>
    <message>
        <source>2 neither / (2 neither + only one)</source>
        <translation>2 × কেউ নয় / (2 × কেউ নয় + শুধু একজন)</translation>
    </message>
    <message>
        <source>Scott&apos;s pi</source>
        <translation>Scott-এর π</translation>
    </message>
    <message>
        <source>as kappa, with chance from the mean share m of positives: pe = m^2 + (1 - m)^2</source>
        <translation>κ-এর মতো, দৈব মিল পজিটিভের গড় অংশ m থেকে: pe = m^2 + (1 - m)^2</translation>
    </message>
    <message>
        <source>PABAK</source>
        <translation>PABAK</translation>
    </message>
    <message>
        <source>2 po - 1: kappa adjusted for prevalence and bias</source>
        <translation>2 po - 1: প্রাদুর্ভাব ও পক্ষপাতের জন্য সংশোধিত κ</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet-এর AC1</translation>
    </message>
    <message>
        <source>as kappa, with pe = 2 m (1 - m)</source>
        <translation>κ-এর মতো, pe = 2 m (1 - m)</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact p</source>
        <translation>McNemar-এর যথাযথ p</translation>
    </message>
    <message>
        <source>two-sided binomial test of the scans that only one called positive: does one reader call more of them positive?</source>
        <translation>শুধু একজনের পজিটিভ বলা স্ক্যানের দ্বিপার্শ্বিক দ্বিপদী পরীক্ষা: একজন পাঠক কি বেশি স্ক্যান পজিটিভ বলেন?</translation>
    </message>
    <message>
        <source>Lesions, one by one</source>
        <translation>ক্ষত, একটি একটি করে</translation>
    </message>
    <message>
        <source>%1: %2 drawn, %3: %4. Matched by place, not by label; lesions have no true negatives, so there is no kappa of them.</source>
        <translation>%1: আঁকা %2, %3: %4। অবস্থান অনুযায়ী মেলানো, লেবেল অনুযায়ী নয়; ক্ষতের প্রকৃত নেগেটিভ নেই, তাই এর κ নেই।</translation>
    </message>
    <message>
        <source>Agreement on absence</source>
        <translation>অনুপস্থিতিতে মিল</translation>
    </message>
    <message>
        <source>share of scans on which neither drew anything; counted apart, never as a Dice of 1</source>
        <translation>যে স্ক্যানে কেউই কিছু আঁকেননি তার অংশ; আলাদা গণনা, কখনোই Dice 1 হিসেবে নয়</translation>
    </message>
    <message>
        <source>Scans whose answer or lesions differ</source>
        <translation>যে স্ক্যানের উত্তর বা ক্ষত ভিন্ন</translation>
    </message>
    <message>
        <source>share of scans with another answer, or with a lesion that has no partner at the protocol&apos;s gate; labels and boundaries do not count</source>
        <translation>যে স্ক্যানের উত্তর ভিন্ন, অথবা প্রোটোকলের সীমামানে জুটিহীন ক্ষত আছে, তার অংশ; লেবেল ও সীমারেখা ধরা হয় না</translation>
    </message>
    <message>
        <source>Distances of matched outlines</source>
        <translation>মিলে যাওয়া সীমারেখার দূরত্ব</translation>
    </message>
    <message>
        <source>Of the lesions matched at %1, from 256 places of each outline to the nearest of the other and back.</source>
        <translation>%1-এ মিলে যাওয়া ক্ষতের, প্রতিটি সীমারেখার 256টি স্থান থেকে অন্যটির নিকটতম স্থান পর্যন্ত, এবং উল্টো দিকেও।</translation>
    </message>
    <message>
        <source>Mean HD95</source>
        <translation>গড় HD95</translation>
    </message>
    <message>
        <source>HD95: the larger of the two 95th percentiles of the distances</source>
        <translation>HD95: দূরত্বের দুটি 95তম শতমকের মধ্যে বড়টি</translation>
    </message>
    <message>
        <source>Median HD95</source>
        <translation>মধ্যমা HD95</translation>
    </message>
    <message>
        <source>HD95 of the middle pair</source>
        <translation>মাঝের জোড়ার HD95</translation>
    </message>
    <message>
        <source>Mean ASSD</source>
        <translation>গড় ASSD</translation>
    </message>
    <message>
        <source>ASSD: average symmetric surface distance, the mean of the two mean distances</source>
        <translation>ASSD: গড় প্রতিসম পৃষ্ঠ-দূরত্ব, দুটি গড় দূরত্বের গড়</translation>
    </message>
    <message>
        <source>Median ASSD</source>
        <translation>মধ্যমা ASSD</translation>
    </message>
    <message>
        <source>ASSD of the middle pair</source>
        <translation>মাঝের জোড়ার ASSD</translation>
    </message>
    <message>
        <source>Lesions per scan (Bland-Altman)</source>
        <translation>প্রতি স্ক্যানে ক্ষত (Bland-Altman)</translation>
    </message>
    <message>
        <source>Differences of the counts, %1 minus %2.</source>
        <translation>সংখ্যার পার্থক্য, %1 বিয়োগ %2।</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>পক্ষপাত</translation>
    </message>
    <message>
        <source>mean difference</source>
        <translation>গড় পার্থক্য</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>প্রমাণ বিচ্যুতি</translation>
    </message>
    <message>
        <source>of the differences, n - 1</source>
        <translation>পার্থক্যের, n - 1</translation>
    </message>
    <message>
        <source>Lower limit of agreement</source>
        <translation>মিলের নিম্ন সীমা</translation>
    </message>
    <message>
        <source>bias - 1.96 SD</source>
        <translation>পক্ষপাত - 1.96 SD</translation>
    </message>
    <message>
        <source>Upper limit of agreement</source>
        <translation>মিলের উচ্চ সীমা</translation>
    </message>
    <message>
        <source>bias + 1.96 SD</source>
        <translation>পক্ষপাত + 1.96 SD</translation>
    </message>
    <message>
        <source>1 scan</source>
        <translation>1টি স্ক্যান</translation>
    </message>
    <message>
        <source>%1 scans</source>
        <translation>%1টি স্ক্যান</translation>
    </message>
    <message>
        <source>1 lesion</source>
        <translation>1টি ক্ষত</translation>
    </message>
    <message>
        <source>%1 lesions</source>
        <translation>%1টি ক্ষত</translation>
    </message>
    <message>
        <source>1 pair</source>
        <translation>1টি জোড়া</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1টি জোড়া</translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>1টি সিদ্ধান্ত</translation>
    </message>
    <message>
        <source>%1 decisions</source>
        <translation>%1টি সিদ্ধান্ত</translation>
    </message>
    <message>
        <source>1 read</source>
        <translation>1টি পাঠ</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1টি পাঠ</translation>
    </message>
    <message>
        <source>1 differing scan</source>
        <translation>1টি ভিন্ন স্ক্যান</translation>
    </message>
    <message>
        <source>%1 differing scans</source>
        <translation>%1টি ভিন্ন স্ক্যান</translation>
    </message>
    <message>
        <source>undefined: %1</source>
        <translation>অনির্ণেয়: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 থেকে %2</translation>
    </message>
    <message>
        <source>All readers</source>
        <translation>সব পাঠক</translation>
    </message>
    <message>
        <source>Of the two reads of each scan.</source>
        <translation>প্রতিটি স্ক্যানের দুটি পাঠের।</translation>
    </message>
    <message>
        <source>1 reader has submitted reads.</source>
        <translation>1 জন পাঠকের জমা দেওয়া পাঠ আছে।</translation>
    </message>
    <message>
        <source>%1 readers have submitted reads.</source>
        <translation>%1 জন পাঠকের জমা দেওয়া পাঠ আছে।</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss-এর κ</translation>
    </message>
    <message>
        <source>over the scans that every reader answered: (P - Pe) / (1 - Pe), P the mean share of agreeing pairs of readers</source>
        <translation>যে স্ক্যানে প্রত্যেক পাঠক উত্তর দিয়েছেন: (P - Pe) / (1 - Pe), P হলো একমত পাঠক-জোড়ার গড় অংশ</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorff-এর α</translation>
    </message>
    <message>
        <source>nominal, over the scans with two answers or more: 1 - Do / De; missing reads are left out</source>
        <translation>নামীয়, দুই বা ততোধিক উত্তরের স্ক্যানে: 1 - Do / De; অনুপস্থিত পাঠ বাদ</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>উপরের মতো</translation>
    </message>
    <message>
        <source>F1 of lesions</source>
        <translation>ক্ষতের F1</translation>
    </message>
    <message>
        <source>2M / (2M + A + B) at the protocol&apos;s gate</source>
        <translation>প্রোটোকলের সীমামানে 2M / (2M + A + B)</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>গড় IoU</translation>
    </message>
    <message>
        <source>of the areas matched at the protocol&apos;s gate</source>
        <translation>প্রোটোকলের সীমামানে মিলে যাওয়া এলাকার</translation>
    </message>
    <message>
        <source>Every two readers</source>
        <translation>প্রতি দুই পাঠক</translation>
    </message>
    <message>
        <source>Each over the scans that both could read.</source>
        <translation>প্রতিটি সেই স্ক্যানে, যা উভয়েই পড়তে পেরেছেন।</translation>
    </message>
    <message>
        <source>By site, region, view and hardware</source>
        <translation>হাসপাতাল, অঞ্চল, ভিউ ও হার্ডওয়্যার অনুযায়ী</translation>
    </message>
    <message>
        <source>%1 and %2, on a part of the scans each; a scan of several regions or views counts in each of them.</source>
        <translation>%1 ও %2, প্রতিবার স্ক্যানের একটি অংশে; একাধিক অঞ্চল বা ভিউয়ের স্ক্যান প্রতিটিতেই গণনা হয়।</translation>
    </message>
    <message>
        <source>the primary read</source>
        <translation>মূল পাঠ</translation>
    </message>
    <message>
        <source>the repeat</source>
        <translation>পুনঃপাঠ</translation>
    </message>
    <message>
        <source>%1 with the own hidden repeats</source>
        <translation>%1 ও তাঁর নিজের গোপন পুনঃপাঠ</translation>
    </message>
    <message>
        <source>%1 against the signed truth</source>
        <translation>%1 বনাম স্বাক্ষরিত রেফারেন্স</translation>
    </message>
    <message>
        <source>On %1 of scans that are signed off: %2 lesions found, %3 missed, %4 drawn that the truth has not.</source>
        <translation>স্বাক্ষরিত স্ক্যানের %1-এ: পাওয়া ক্ষত %2টি, বাদ পড়া %3টি, আঁকা কিন্তু রেফারেন্সে নেই %4টি।</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>সংবেদনশীলতা</translation>
    </message>
    <message>
        <source>share of the signed lesions that the reader has, at the protocol&apos;s gate</source>
        <translation>প্রোটোকলের সীমামানে স্বাক্ষরিত ক্ষতের যে অংশ পাঠক পেয়েছেন</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>প্রিসিশন</translation>
    </message>
    <message>
        <source>share of the reader&apos;s lesions that are in the signed truth</source>
        <translation>পাঠকের ক্ষতের যে অংশ স্বাক্ষরিত রেফারেন্সে আছে</translation>
    </message>
    <message>
        <source>of the reader&apos;s areas that are in the truth with theirs there</source>
        <translation>পাঠকের যে এলাকা রেফারেন্সে আছে, সেখানকার এলাকার সঙ্গে</translation>
    </message>
    <message>
        <source>Overturned</source>
        <translation>পাল্টানো</translation>
    </message>
    <message>
        <source>share of scans on which the truth has another answer, or a lesion more or fewer</source>
        <translation>যে স্ক্যানে রেফারেন্সের উত্তর ভিন্ন, অথবা ক্ষত একটি বেশি বা কম, তার অংশ</translation>
    </message>
    <message>
        <source>The officer&apos;s choices</source>
        <translation>অফিসারের সিদ্ধান্ত</translation>
    </message>
    <message>
        <source>On signed scans: %1 accepted %2, %3 accepted %4, merged %5, redrawn %6, both rejected %7.</source>
        <translation>স্বাক্ষরিত স্ক্যানে: %1 গৃহীত %2, %3 গৃহীত %4, একত্র %5, আবার আঁকা %6, দুটোই প্রত্যাখ্যাত %7।</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 বনাম %2</translation>
    </message>
    <message>
        <source>share of the former among the disagreements decided for one side; exact binomial interval (Clopper-Pearson)</source>
        <translation>এক পক্ষের অনুকূলে নিষ্পন্ন মতভেদের মধ্যে প্রথমোক্তের অংশ; যথাযথ দ্বিপদী ব্যবধি (Clopper-Pearson)</translation>
    </message>
    <message>
        <source>Time per scan</source>
        <translation>প্রতি স্ক্যানে সময়</translation>
    </message>
    <message>
        <source>Active time of submitted reads, without idle spells over 60 s.</source>
        <translation>জমা দেওয়া পাঠের সক্রিয় সময়, 60 s-এর বেশি নিষ্ক্রিয় বিরতি বাদে।</translation>
    </message>
    <message>
        <source>%1, median</source>
        <translation>%1, মধ্যমা</translation>
    </message>
    <message>
        <source>the middle 50 %: %1; in all: %2</source>
        <translation>মাঝের 50 %: %1; মোট: %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>অজানা</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Kinds of disagreement</source>
        <translation>মতভেদের ধরন</translation>
    </message>
    <message>
        <source>As found when the reads were compared.</source>
        <translation>পাঠ তুলনার সময় যেমন পাওয়া গেছে।</translation>
    </message>
    <message>
        <source>%1 open, %2 resolved</source>
        <translation>খোলা %1টি, নিষ্পন্ন %2টি</translation>
    </message>
    <message>
        <source>with hardware</source>
        <translation>হার্ডওয়্যারসহ</translation>
    </message>
    <message>
        <source>without hardware</source>
        <translation>হার্ডওয়্যার ছাড়া</translation>
    </message>
    <message>
        <source>no site given</source>
        <translation>হাসপাতাল দেওয়া নেই</translation>
    </message>
    <message>
        <source>no region given</source>
        <translation>অঞ্চল দেওয়া নেই</translation>
    </message>
    <message>
        <source>no view given</source>
        <translation>ভিউ দেওয়া নেই</translation>
    </message>
    <message>
        <source>site %1</source>
        <translation>হাসপাতাল %1</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>অঞ্চল %1</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>ভিউ %1</translation>
    </message>
    <message>
        <source>Missed in the second read</source>
        <translation>দ্বিতীয় পাঠে বাদ পড়েছে</translation>
    </message>
    <message>
        <source>Missed in the first read</source>
        <translation>প্রথম পাঠে বাদ পড়েছে</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>অন্য লেবেল</translation>
    </message>
    <message>
        <source>Another boundary</source>
        <translation>অন্য সীমারেখা</translation>
    </message>
    <message>
        <source>One against several</source>
        <translation>একটির বিপরীতে একাধিক</translation>
    </message>
    <message>
        <source>Another assessment</source>
        <translation>অন্য মূল্যায়ন</translation>
    </message>
    <message>
        <source>Another certainty</source>
        <translation>অন্য নিশ্চয়তা</translation>
    </message>
    <message>
        <source>Raised by a person</source>
        <translation>কোনো ব্যক্তি তুলেছেন</translation>
    </message>
    <message>
        <source>No protocol (files without a dataset), IoU gate %1.</source>
        <translation>প্রোটোকল নেই (ডেটাসেট ছাড়া ফাইল), IoU সীমামান %1।</translation>
    </message>
    <message>
        <source>Protocol version %1, IoU gate %2.</source>
        <translation>প্রোটোকল সংস্করণ %1, IoU সীমামান %2।</translation>
    </message>
    <message>
        <source>Read under protocol version %1</source>
        <translation>প্রোটোকল সংস্করণ %1 অনুযায়ী পড়া</translation>
    </message>
    <message>
        <source>Read under protocol versions %1 to %2</source>
        <translation>প্রোটোকল সংস্করণ %1 থেকে %2 অনুযায়ী পড়া</translation>
    </message>
    <message>
        <source>%1; the figures are by version %2, IoU gate %3.</source>
        <translation>%1; সংখ্যাগুলি সংস্করণ %2 ও IoU সীমামান %3 অনুযায়ী।</translation>
    </message>
    <message>
        <source>Agreement: %1</source>
        <translation>মিল: %1</translation>
    </message>
    <message>
        <source>%1 compared with %2.</source>
        <translation>%1-এর সঙ্গে %2-এর তুলনা।</translation>
    </message>
    <message>
        <source>Intervals: 95 %, percentile bootstrap of %1 resamples, seed %2</source>
        <translation>ব্যবধি: 95 %, %1টি পুনর্নমুনার পার্সেন্টাইল বুটস্ট্র্যাপ, সিড %2</translation>
    </message>
    <message>
        <source>, by patient (%1)</source>
        <translation>, রোগী অনুযায়ী (%1)</translation>
    </message>
    <message>
        <source>, by scan (%1)</source>
        <translation>, স্ক্যান অনুযায়ী (%1)</translation>
    </message>
    <message>
        <source>%1 against the truth</source>
        <translation>%1 বনাম রেফারেন্স</translation>
    </message>
    <message>
        <source>%1 with the own repeats</source>
        <translation>%1 ও নিজের পুনঃপাঠ</translation>
    </message>
    <message>
        <source>First read</source>
        <translation>প্রথম পাঠ</translation>
    </message>
    <message>
        <source>Second read</source>
        <translation>দ্বিতীয় পাঠ</translation>
    </message>
    <message>
        <source>none drawn</source>
        <translation>আঁকা নেই</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>পরিমাপ</translation>
    </message>
    <message>
        <source>value</source>
        <translation>মান</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % ব্যবধি</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>সংজ্ঞা</translation>
    </message>
    <message>
        <source>There are no figures yet: no such read is submitted.</source>
        <translation>এখনও কোনো সংখ্যা নেই: এমন কোনো পাঠ জমা হয়নি।</translation>
    </message>
    <message>
        <source>Computing agreement</source>
        <translation>মিল হিসাব করা হচ্ছে</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1।</translation>
    </message>
</context>
<context>
    <name>Assigning</name>
    <message>
        <source>no reader is named</source>
        <translation>কোনো পাঠকের নাম দেওয়া হয়নি</translation>
    </message>
    <message>
        <source>name at least one radiologist</source>
        <translation>অন্তত একজন রেডিওলজিস্টের নাম দিন</translation>
    </message>
    <message>
        <source>the repeat share must be between 0 and 0.5</source>
        <translation>পুনঃপাঠের অংশ 0 থেকে 0.5-এর মধ্যে হতে হবে</translation>
    </message>
    <message>
        <source>each scan needs %1 readers, but only %2 is named</source>
        <translation>প্রতিটি স্ক্যানে %1 জন পাঠক দরকার, কিন্তু নাম দেওয়া হয়েছে মাত্র %2 জনের</translation>
    </message>
    <message>
        <source>name more readers</source>
        <translation>আরও পাঠকের নাম দিন</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>proximal end</source>
        <translation>প্রক্সিমাল প্রান্ত</translation>
    </message>
    <message>
        <source>shaft</source>
        <translation>শ্যাফট</translation>
    </message>
    <message>
        <source>distal end</source>
        <translation>ডিস্টাল প্রান্ত</translation>
    </message>
    <message>
        <source>patella</source>
        <translation>প্যাটেলা</translation>
    </message>
    <message>
        <source>malleoli</source>
        <translation>ম্যালিওলাই</translation>
    </message>
    <message>
        <source>pelvic ring</source>
        <translation>পেলভিক রিং</translation>
    </message>
    <message>
        <source>acetabulum</source>
        <translation>অ্যাসিট্যাবুলাম</translation>
    </message>
    <message>
        <source>lunate</source>
        <translation>লুনেট</translation>
    </message>
    <message>
        <source>scaphoid</source>
        <translation>স্ক্যাফয়েড</translation>
    </message>
    <message>
        <source>other carpal bone</source>
        <translation>অন্য কার্পাল হাড়</translation>
    </message>
    <message>
        <source>metacarpal</source>
        <translation>মেটাকার্পাল</translation>
    </message>
    <message>
        <source>phalanx</source>
        <translation>ফ্যালাংস</translation>
    </message>
    <message>
        <source>talus</source>
        <translation>ট্যালাস</translation>
    </message>
    <message>
        <source>calcaneus</source>
        <translation>ক্যালকেনিয়াস</translation>
    </message>
    <message>
        <source>navicular</source>
        <translation>ন্যাভিকুলার</translation>
    </message>
    <message>
        <source>cuboid</source>
        <translation>কিউবয়েড</translation>
    </message>
    <message>
        <source>cuneiform</source>
        <translation>কিউনিফর্ম</translation>
    </message>
    <message>
        <source>metatarsal</source>
        <translation>মেটাটার্সাল</translation>
    </message>
    <message>
        <source>humerus</source>
        <translation>হিউমেরাস</translation>
    </message>
    <message>
        <source>radius and ulna</source>
        <translation>রেডিয়াস ও আলনা</translation>
    </message>
    <message>
        <source>femur</source>
        <translation>ফিমার</translation>
    </message>
    <message>
        <source>tibia and fibula</source>
        <translation>টিবিয়া ও ফিবুলা</translation>
    </message>
    <message>
        <source>pelvis</source>
        <translation>পেলভিস</translation>
    </message>
    <message>
        <source>hand and wrist</source>
        <translation>হাত ও কবজি</translation>
    </message>
    <message>
        <source>foot</source>
        <translation>পায়ের পাতা</translation>
    </message>
    <message>
        <source>scapula</source>
        <translation>স্ক্যাপুলা</translation>
    </message>
    <message>
        <source>clavicle</source>
        <translation>ক্ল্যাভিকল</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>সরল</translation>
    </message>
    <message>
        <source>spiral</source>
        <translation>স্পাইরাল</translation>
    </message>
    <message>
        <source>oblique</source>
        <translation>অবলিক</translation>
    </message>
    <message>
        <source>transverse</source>
        <translation>আড়াআড়ি</translation>
    </message>
    <message>
        <source>wedge</source>
        <translation>ওয়েজ</translation>
    </message>
    <message>
        <source>intact wedge</source>
        <translation>অখণ্ড ওয়েজ</translation>
    </message>
    <message>
        <source>fragmentary wedge</source>
        <translation>খণ্ডিত ওয়েজ</translation>
    </message>
    <message>
        <source>multifragmentary</source>
        <translation>বহুখণ্ডিত</translation>
    </message>
    <message>
        <source>intact segment</source>
        <translation>অখণ্ড অংশ</translation>
    </message>
    <message>
        <source>fragmentary segment</source>
        <translation>খণ্ডিত অংশ</translation>
    </message>
    <message>
        <source>outside the joint</source>
        <translation>সন্ধির বাইরে</translation>
    </message>
    <message>
        <source>part of the joint</source>
        <translation>সন্ধির আংশিক</translation>
    </message>
    <message>
        <source>the whole joint</source>
        <translation>সম্পূর্ণ সন্ধি</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>গ্রুপ %1</translation>
    </message>
    <message>
        <source>Fracture code</source>
        <translation>ফ্র্যাকচার কোড</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Importing annotations</source>
        <translation>চিহ্ন আমদানি হচ্ছে</translation>
    </message>
    <message>
        <source>Reading annotation files</source>
        <translation>চিহ্নের ফাইল পড়া হচ্ছে</translation>
    </message>
    <message>
        <source>Exporting annotations</source>
        <translation>চিহ্ন রপ্তানি হচ্ছে</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>COCO JSON</source>
        <translation>COCO JSON</translation>
    </message>
    <message>
        <source>VGG JSON</source>
        <translation>VGG JSON</translation>
    </message>
    <message>
        <source>Pascal VOC XML</source>
        <translation>Pascal VOC XML</translation>
    </message>
    <message>
        <source>YOLO text</source>
        <translation>YOLO টেক্সট</translation>
    </message>
    <message>
        <source>makesense.ai CSV of boxes</source>
        <translation>makesense.ai-এর বক্সের CSV</translation>
    </message>
    <message>
        <source>FracAtlas, the whole published layout</source>
        <translation>FracAtlas, প্রকাশিত পুরো বিন্যাস</translation>
    </message>
    <message>
        <source>makesense.ai JSON of tags</source>
        <translation>makesense.ai-এর ট্যাগের JSON</translation>
    </message>
    <message>
        <source>makesense.ai CSV of tags</source>
        <translation>makesense.ai-এর ট্যাগের CSV</translation>
    </message>
    <message>
        <source>makesense.ai CSV of points</source>
        <translation>makesense.ai-এর বিন্দুর CSV</translation>
    </message>
    <message>
        <source>makesense.ai CSV of lines</source>
        <translation>makesense.ai-এর রেখার CSV</translation>
    </message>
    <message>
        <source>labelme JSON</source>
        <translation>labelme-এর JSON</translation>
    </message>
    <message>
        <source>CVAT for images 1.1</source>
        <translation>CVAT (ছবির জন্য) 1.1</translation>
    </message>
    <message>
        <source>PNG masks</source>
        <translation>PNG মাস্ক</translation>
    </message>
    <message>
        <source>YOLO segmentation text</source>
        <translation>YOLO সেগমেন্টেশন টেক্সট</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Dataset and protocol</source>
        <translation>ডেটাসেট ও প্রোটোকল</translation>
    </message>
    <message>
        <source>People</source>
        <translation>ব্যক্তিবর্গ</translation>
    </message>
    <message>
        <source>Scans and triage</source>
        <translation>স্ক্যান ও বাছাই</translation>
    </message>
    <message>
        <source>Worklists and packages</source>
        <translation>কাজের তালিকা ও প্যাকেজ</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>পাঠ</translation>
    </message>
    <message>
        <source>Comparison and decisions</source>
        <translation>তুলনা ও সিদ্ধান্ত</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>স্বাক্ষর</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>মন্তব্য</translation>
    </message>
    <message>
        <source>The reading round is open: what was read is left out.</source>
        <translation>পাঠ পর্ব খোলা আছে: যা পড়া হয়েছে তা বাদ রাখা হয়েছে।</translation>
    </message>
    <message>
        <source>Only the entries that %1 may see.</source>
        <translation>শুধু সেই ভুক্তিগুলি, যা %1 দেখতে পারেন।</translation>
    </message>
    <message>
        <source>began the read of %1</source>
        <translation>%1-এর পাঠ শুরু করেছেন</translation>
    </message>
    <message>
        <source>began to read the scan</source>
        <translation>স্ক্যানটি পড়া শুরু করেছেন</translation>
    </message>
    <message>
        <source>changed a finding</source>
        <translation>একটি প্রাপ্তি বদলেছেন</translation>
    </message>
    <message>
        <source>drew a finding</source>
        <translation>একটি প্রাপ্তি এঁকেছেন</translation>
    </message>
    <message>
        <source>deleted a finding</source>
        <translation>একটি প্রাপ্তি মুছেছেন</translation>
    </message>
    <message>
        <source>answered for the whole scan</source>
        <translation>পুরো স্ক্যানের উত্তর দিয়েছেন</translation>
    </message>
    <message>
        <source>worked on the read for %1 in all</source>
        <translation>পাঠে মোট %1 কাজ করেছেন</translation>
    </message>
    <message>
        <source>imported the read of %1 from a file</source>
        <translation>ফাইল থেকে %1-এর পাঠ আমদানি করেছেন</translation>
    </message>
    <message>
        <source>submitted the read of %1</source>
        <translation>%1-এর পাঠ জমা দিয়েছেন</translation>
    </message>
    <message>
        <source>submitted the read</source>
        <translation>পাঠ জমা দিয়েছেন</translation>
    </message>
    <message>
        <source>%1 of active time</source>
        <translation>সক্রিয় সময় %1</translation>
    </message>
    <message>
        <source>took the read of %1 over from a package</source>
        <translation>প্যাকেজ থেকে %1-এর পাঠ নিয়েছেন</translation>
    </message>
    <message>
        <source>content %1…</source>
        <translation>বিষয়বস্তু %1…</translation>
    </message>
    <message>
        <source>took a comment of %1 over from a package</source>
        <translation>প্যাকেজ থেকে %1-এর একটি মন্তব্য নিয়েছেন</translation>
    </message>
    <message>
        <source>asked to have the read back</source>
        <translation>পাঠটি ফেরত চেয়েছেন</translation>
    </message>
    <message>
        <source>gave the read of %1 back</source>
        <translation>%1-এর পাঠ ফেরত দিয়েছেন</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>জমা দেওয়া</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>আবার খোলা</translation>
    </message>
    <message>
        <source>declined to give the read of %1 back</source>
        <translation>%1-এর পাঠ ফেরত দিতে অসম্মত হয়েছেন</translation>
    </message>
    <message>
        <source>compared the reads by protocol version %1</source>
        <translation>প্রোটোকল সংস্করণ %1 অনুযায়ী পাঠ তুলনা করেছেন</translation>
    </message>
    <message>
        <source>%1 matched, %2 only in the first, %3 only in the second read; %4</source>
        <translation>মিলেছে %1টি, শুধু প্রথম পাঠে %2টি, শুধু দ্বিতীয় পাঠে %3টি; %4</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>একমত</translation>
    </message>
    <message>
        <source>let the comparison fall, as a read of it was taken back</source>
        <translation>একটি পাঠ ফেরত নেওয়ায় তুলনা বাতিল করেছেন</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>বহাল</translation>
    </message>
    <message>
        <source>void</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <translation>সিদ্ধান্ত দিয়েছেন: %1</translation>
    </message>
    <message>
        <source>changed the consensus</source>
        <translation>ঐকমত্য বদলেছেন</translation>
    </message>
    <message>
        <source>raised a disagreement</source>
        <translation>একটি মতভেদ তুলেছেন</translation>
    </message>
    <message>
        <source>withdrew the proposal to exclude the scan</source>
        <translation>স্ক্যানটি বাদ দেওয়ার প্রস্তাব প্রত্যাহার করেছেন</translation>
    </message>
    <message>
        <source>signed the scan off as %1</source>
        <translation>%1 নামে স্ক্যানটিতে স্বাক্ষর করেছেন</translation>
    </message>
    <message>
        <source>consensus version %1, protocol version %2; content %3…; %4</source>
        <translation>ঐকমত্য সংস্করণ %1, প্রোটোকল সংস্করণ %2; বিষয়বস্তু %3…; %4</translation>
    </message>
    <message>
        <source>not signed cryptographically</source>
        <translation>ক্রিপ্টোগ্রাফিক স্বাক্ষর নেই</translation>
    </message>
    <message>
        <source>key %1…</source>
        <translation>কী %1…</translation>
    </message>
    <message>
        <source>reopened the scan; its signature is void</source>
        <translation>স্ক্যানটি আবার খুলেছেন; এর স্বাক্ষর বাতিল</translation>
    </message>
    <message>
        <source>signed off</source>
        <translation>স্বাক্ষরিত</translation>
    </message>
    <message>
        <source>open, consensus version %1</source>
        <translation>খোলা, ঐকমত্য সংস্করণ %1</translation>
    </message>
    <message>
        <source>commented</source>
        <translation>মন্তব্য করেছেন</translation>
    </message>
    <message>
        <source>answered a comment</source>
        <translation>একটি মন্তব্যের উত্তর দিয়েছেন</translation>
    </message>
    <message>
        <source>flagged the scan</source>
        <translation>স্ক্যানটি ফ্ল্যাগ করেছেন</translation>
    </message>
    <message>
        <source>at %1, %2</source>
        <translation>অবস্থান %1, %2</translation>
    </message>
    <message>
        <source>%1 × %2 px at %3, %4</source>
        <translation>%1 × %2 px, অবস্থান %3, %4</translation>
    </message>
    <message>
        <source>note “%1”</source>
        <translation>টীকা “%1”</translation>
    </message>
    <message>
        <source>merged: union</source>
        <translation>একত্র: সংযোগ</translation>
    </message>
    <message>
        <source>merged: intersection</source>
        <translation>একত্র: ছেদ</translation>
    </message>
    <message>
        <source>merged: mean outline</source>
        <translation>একত্র: গড় সীমারেখা</translation>
    </message>
    <message>
        <source>, label and answers of the first read</source>
        <translation>, লেবেল ও উত্তর প্রথম পাঠের</translation>
    </message>
    <message>
        <source>, label and answers of the second read</source>
        <translation>, লেবেল ও উত্তর দ্বিতীয় পাঠের</translation>
    </message>
    <message>
        <source>raised: %1</source>
        <translation>তোলা হয়েছে: %1</translation>
    </message>
    <message>
        <source>certainty %1</source>
        <translation>নিশ্চয়তা %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>উত্তর নেই</translation>
    </message>
    <message>
        <source>not triaged</source>
        <translation>বাছাই হয়নি</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>রাখা হয়েছে</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>বাদ দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>হার্ডওয়্যার</translation>
    </message>
    <message>
        <source>multi-scan</source>
        <translation>একাধিক স্ক্যান</translation>
    </message>
    <message>
        <source>missed by the second read</source>
        <translation>দ্বিতীয় পাঠে বাদ পড়েছে</translation>
    </message>
    <message>
        <source>missed by the first read</source>
        <translation>প্রথম পাঠে বাদ পড়েছে</translation>
    </message>
    <message>
        <source>different labels</source>
        <translation>ভিন্ন লেবেল</translation>
    </message>
    <message>
        <source>boundaries differ</source>
        <translation>সীমারেখা ভিন্ন</translation>
    </message>
    <message>
        <source>one against many</source>
        <translation>একটির বিপরীতে অনেক</translation>
    </message>
    <message>
        <source>different assessments</source>
        <translation>ভিন্ন মূল্যায়ন</translation>
    </message>
    <message>
        <source>different certainty</source>
        <translation>ভিন্ন নিশ্চয়তা</translation>
    </message>
    <message>
        <source>raised by a person</source>
        <translation>কোনো ব্যক্তি তুলেছেন</translation>
    </message>
    <message>
        <source>open</source>
        <translation>খোলা</translation>
    </message>
    <message>
        <source>first read accepted</source>
        <translation>প্রথম পাঠ গৃহীত</translation>
    </message>
    <message>
        <source>second read accepted</source>
        <translation>দ্বিতীয় পাঠ গৃহীত</translation>
    </message>
    <message>
        <source>redrawn</source>
        <translation>আবার আঁকা হয়েছে</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>প্রত্যাখ্যাত</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1টি প্রাপ্তি</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1টি প্রাপ্তি</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>অজানা কেউ</translation>
    </message>
    <message>
        <source>a reader</source>
        <translation>একজন পাঠক</translation>
    </message>
    <message>
        <source>made the dataset “%1”</source>
        <translation>“%1” ডেটাসেট তৈরি করেছেন</translation>
    </message>
    <message>
        <source>coordinator: %1</source>
        <translation>সমন্বয়কারী: %1</translation>
    </message>
    <message>
        <source>changed the protocol to version %1</source>
        <translation>প্রোটোকল বদলে সংস্করণ %1 করেছেন</translation>
    </message>
    <message>
        <source>closed reading round %1</source>
        <translation>পাঠ পর্ব %1 বন্ধ করেছেন</translation>
    </message>
    <message>
        <source>closed; reads missing: %1, not submitted: %2</source>
        <translation>বন্ধ; পাঠ বাকি: %1, জমা হয়নি: %2</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>%1-কে যোগ করেছেন</translation>
    </message>
    <message>
        <source>set the own password</source>
        <translation>নিজের পাসওয়ার্ড দিয়েছেন</translation>
    </message>
    <message>
        <source>set the password of %1</source>
        <translation>%1-এর পাসওয়ার্ড দিয়েছেন</translation>
    </message>
    <message>
        <source>new signing key %1…</source>
        <translation>নতুন স্বাক্ষর-কী %1…</translation>
    </message>
    <message>
        <source>the signing key stays</source>
        <translation>স্বাক্ষর-কী আগেরটিই আছে</translation>
    </message>
    <message>
        <source>disabled %1</source>
        <translation>%1-কে নিষ্ক্রিয় করেছেন</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>সক্রিয়</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>নিষ্ক্রিয়</translation>
    </message>
    <message>
        <source>enabled %1 again</source>
        <translation>%1-কে আবার সক্রিয় করেছেন</translation>
    </message>
    <message>
        <source>added the scan</source>
        <translation>স্ক্যানটি যোগ করেছেন</translation>
    </message>
    <message>
        <source>site %1</source>
        <translation>হাসপাতাল %1</translation>
    </message>
    <message>
        <source>computed what %1 scan looks like, to find near-identical ones</source>
        <translation>প্রায় অভিন্ন স্ক্যান খুঁজতে %1টি স্ক্যানের চেহারা হিসাব করেছেন</translation>
    </message>
    <message>
        <source>computed what %1 scans look like, to find near-identical ones</source>
        <translation>প্রায় অভিন্ন স্ক্যান খুঁজতে %1টি স্ক্যানের চেহারা হিসাব করেছেন</translation>
    </message>
    <message>
        <source>tagged the scan</source>
        <translation>স্ক্যানটিতে ট্যাগ দিয়েছেন</translation>
    </message>
    <message>
        <source>excluded the scan</source>
        <translation>স্ক্যানটি বাদ দিয়েছেন</translation>
    </message>
    <message>
        <source>kept the scan</source>
        <translation>স্ক্যানটি রেখেছেন</translation>
    </message>
    <message>
        <source>took triage of the scan back</source>
        <translation>স্ক্যানটির বাছাই ফেরত নিয়েছেন</translation>
    </message>
    <message>
        <source>handed out %1 scan to %2</source>
        <translation>%2-কে %1টি স্ক্যান বিতরণ করেছেন</translation>
    </message>
    <message>
        <source>handed out %1 scans to %2</source>
        <translation>%2-কে %1টি স্ক্যান বিতরণ করেছেন</translation>
    </message>
    <message>
        <source>%1 added, %2 taken away; seed %3, share of hidden repeats %4</source>
        <translation>যোগ %1টি, সরানো %2টি; সিড %3, গোপন পুনঃপাঠের অংশ %4</translation>
    </message>
    <message>
        <source>made the dataset&apos;s own key, which signs packages</source>
        <translation>ডেটাসেটের নিজস্ব কী তৈরি করেছেন, যা প্যাকেজে স্বাক্ষর করে</translation>
    </message>
    <message>
        <source>made the key that patients are hashed with</source>
        <translation>রোগীদের হ্যাশ করার কী তৈরি করেছেন</translation>
    </message>
    <message>
        <source>open, as the dataset is not protected</source>
        <translation>খোলা, কারণ ডেটাসেট সুরক্ষিত নয়</translation>
    </message>
    <message>
        <source>sealed for %1</source>
        <translation>%1-এর জন্য সিল করা</translation>
    </message>
    <message>
        <source>sealed the key that patients are hashed with</source>
        <translation>রোগীদের হ্যাশ করার কী সিল করেছেন</translation>
    </message>
    <message>
        <source>for those who coordinate</source>
        <translation>সমন্বয়কারীদের জন্য</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1-এর জন্য</translation>
    </message>
    <message>
        <source>found %1 scan file again in another folder</source>
        <translation>%1টি স্ক্যান ফাইল অন্য ফোল্ডারে আবার খুঁজে পেয়েছেন</translation>
    </message>
    <message>
        <source>found %1 scan files again in another folder</source>
        <translation>%1টি স্ক্যান ফাইল অন্য ফোল্ডারে আবার খুঁজে পেয়েছেন</translation>
    </message>
    <message>
        <source>made this package</source>
        <translation>এই প্যাকেজ তৈরি করেছেন</translation>
    </message>
    <message>
        <source>gave %2 a package of %1 scan</source>
        <translation>%2-কে %1টি স্ক্যানের একটি প্যাকেজ দিয়েছেন</translation>
    </message>
    <message>
        <source>gave %2 a package of %1 scans</source>
        <translation>%2-কে %1টি স্ক্যানের একটি প্যাকেজ দিয়েছেন</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>এনক্রিপ্ট করা</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>এনক্রিপ্ট করা নয়</translation>
    </message>
    <message>
        <source>merged the package of %1</source>
        <translation>%1-এর প্যাকেজ একত্র করেছেন</translation>
    </message>
    <message>
        <source>%1, %2 of them submitted, %3; %4, head %5…</source>
        <translation>%1, এর মধ্যে জমা দেওয়া %2টি, %3; %4, শীর্ষ %5…</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1টি পাঠ</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1টি পাঠ</translation>
    </message>
    <message>
        <source>%1 comment</source>
        <translation>%1টি মন্তব্য</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>%1টি মন্তব্য</translation>
    </message>
    <message>
        <source>%1 entry</source>
        <translation>%1টি ভুক্তি</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1টি ভুক্তি</translation>
    </message>
    <message>
        <source>no longer waits for a package</source>
        <translation>আর প্যাকেজের অপেক্ষায় নেই</translation>
    </message>
</context>
<context>
    <name>HistoryPdf</name>
    <message>
        <source>Audit trail of %1</source>
        <translation>%1-এর নিরীক্ষা নথি</translation>
    </message>
    <message>
        <source>protocol version %1</source>
        <translation>প্রোটোকল সংস্করণ %1</translation>
    </message>
    <message>
        <source>head %1…</source>
        <translation>শীর্ষ %1…</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>নিরীক্ষা নথি</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>ডেটাসেট</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>মুদ্রিত</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, করেছেন %2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>পরিধি</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>নথি</translation>
    </message>
    <message>
        <source>whole: every entry, row and signature is as it was written</source>
        <translation>অক্ষত: প্রতিটি ভুক্তি, সারি ও স্বাক্ষর যেমন লেখা হয়েছিল তেমনই আছে</translation>
    </message>
    <message>
        <source>BROKEN: the trail or what it speaks of was altered</source>
        <translation>ত্রুটিপূর্ণ: নথি বা তাতে উল্লিখিত কিছু পরিবর্তন করা হয়েছে</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>এবং আরও %1টি</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>শীর্ষ</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>প্রোটোকল</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>সংস্করণ %1</translation>
    </message>
    <message>
        <source>not signed cryptographically</source>
        <translation>ক্রিপ্টোগ্রাফিক স্বাক্ষর নেই</translation>
    </message>
    <message>
        <source>Ed25519, key %1</source>
        <translation>Ed25519, কী %1</translation>
    </message>
    <message>
        <source>%1, %2; consensus version %3, protocol version %4</source>
        <translation>%1, %2; ঐকমত্য সংস্করণ %3, প্রোটোকল সংস্করণ %4</translation>
    </message>
    <message>
        <source>content %1; %2</source>
        <translation>বিষয়বস্তু %1; %2</translation>
    </message>
    <message>
        <source>void since %1, by %2: %3</source>
        <translation>%1 থেকে বাতিল, করেছেন %2: %3</translation>
    </message>
    <message>
        <source>before</source>
        <translation>আগে</translation>
    </message>
    <message>
        <source>after</source>
        <translation>পরে</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>কারণ</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>হ্যাশ</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>স্বাক্ষর</translation>
    </message>
    <message>
        <source>Entries, %1, times in UTC</source>
        <translation>ভুক্তি, %1, সময় UTC</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>One key, alone or with Ctrl, Alt or Shift.</source>
        <translation>একটি কী, একা বা Ctrl, Alt কিংবা Shift-এর সঙ্গে।</translation>
    </message>
    <message>
        <source>A key that is held works without Ctrl, Alt and Shift.</source>
        <translation>চেপে ধরে রাখার কী Ctrl, Alt ও Shift ছাড়া কাজ করে।</translation>
    </message>
    <message>
        <source>Tab goes from field to field.</source>
        <translation>Tab এক ঘর থেকে অন্য ঘরে যায়।</translation>
    </message>
    <message>
        <source>Esc leaves what was begun.</source>
        <translation>Esc শুরু করা কাজ ছেড়ে দেয়।</translation>
    </message>
    <message>
        <source>Space, held, pans the scan.</source>
        <translation>Space চেপে ধরলে স্ক্যান সরানো যায়।</translation>
    </message>
    <message>
        <source>Comma and full stop size the brush.</source>
        <translation>কমা ও ফুল স্টপ ব্রাশের আকার বদলায়।</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>there is no such scan</source>
        <translation>এমন কোনো স্ক্যান নেই</translation>
    </message>
    <message>
        <source>there is only one scan</source>
        <translation>মাত্র একটি স্ক্যান আছে</translation>
    </message>
    <message>
        <source>no scan was called positive</source>
        <translation>কোনো স্ক্যান পজিটিভ বলা হয়নি</translation>
    </message>
    <message>
        <source>no scan was called negative</source>
        <translation>কোনো স্ক্যান নেগেটিভ বলা হয়নি</translation>
    </message>
    <message>
        <source>no variation, every answer is the same</source>
        <translation>কোনো ভিন্নতা নেই, সব উত্তর একই</translation>
    </message>
    <message>
        <source>nothing was drawn</source>
        <translation>কিছু আঁকা হয়নি</translation>
    </message>
    <message>
        <source>the one side drew nothing</source>
        <translation>এক পক্ষ কিছু আঁকেনি</translation>
    </message>
    <message>
        <source>the other side drew nothing</source>
        <translation>অন্য পক্ষ কিছু আঁকেনি</translation>
    </message>
    <message>
        <source>no lesion was matched</source>
        <translation>কোনো ক্ষত মেলেনি</translation>
    </message>
    <message>
        <source>the pixel spacing of a scan is not known</source>
        <translation>একটি স্ক্যানের পিক্সেল ব্যবধান জানা নেই</translation>
    </message>
    <message>
        <source>it needs two readers</source>
        <translation>দুজন পাঠক দরকার</translation>
    </message>
    <message>
        <source>no disagreement was decided for one side</source>
        <translation>কোনো মতভেদ এক পক্ষের অনুকূলে নিষ্পত্তি হয়নি</translation>
    </message>
    <message>
        <source>no read was timed</source>
        <translation>কোনো পাঠের সময় মাপা হয়নি</translation>
    </message>
    <message>
        <source>which read is the first is shuffled for each scan</source>
        <translation>কোন পাঠটি প্রথম, তা প্রতিটি স্ক্যানে এলোমেলো</translation>
    </message>
</context>
<context>
    <name>MeasureTool</name>
    <message>
        <source>%1 px that are not square</source>
        <translation>%1 px, পিক্সেল বর্গাকার নয়</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 mm at the detector</source>
        <translation>ডিটেক্টরে %1 mm</translation>
    </message>
</context>
<context>
    <name>OutlineTool</name>
    <message>
        <source>outlining…</source>
        <translation>সীমারেখা টানা হচ্ছে…</translation>
    </message>
    <message>
        <source>nothing stands out here: draw it by hand</source>
        <translation>এখানে কিছু আলাদা হয়ে চোখে পড়ে না: হাতে আঁকুন</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>undefined: %1</source>
        <translation>অনির্ণেয়: %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 থেকে %3)</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohen-এর κ</translation>
    </message>
    <message>
        <source>observed agreement</source>
        <translation>পর্যবেক্ষিত মিল</translation>
    </message>
    <message>
        <source>F1 of lesions</source>
        <translation>ক্ষতের F1</translation>
    </message>
    <message>
        <source>mean IoU</source>
        <translation>গড় IoU</translation>
    </message>
    <message>
        <source>differing</source>
        <translation>ভিন্ন</translation>
    </message>
    <message>
        <source>Answers of both, scan by scan</source>
        <translation>উভয়ের উত্তর, স্ক্যান ধরে</translation>
    </message>
    <message>
        <source>Scans that both have read. Choose a cell to see them.</source>
        <translation>উভয়ের পড়া স্ক্যান। দেখতে একটি ঘর বেছে নিন।</translation>
    </message>
    <message>
        <source>Agreement on the answers</source>
        <translation>উত্তরে মিল</translation>
    </message>
    <message>
        <source>Agreement over the matching gate</source>
        <translation>মেলানোর সীমামান অনুযায়ী মিল</translation>
    </message>
    <message>
        <source>Overlap of matched lesions</source>
        <translation>মিলে যাওয়া ক্ষতের অধিক্রমণ</translation>
    </message>
    <message>
        <source>Labels of both, lesion by lesion</source>
        <translation>উভয়ের লেবেল, ক্ষত ধরে</translation>
    </message>
    <message>
        <source>Matched by place at the protocol&apos;s gate, not by label; without a partner: none drawn.</source>
        <translation>প্রোটোকলের সীমামানে অবস্থান অনুযায়ী মেলানো, লেবেল অনুযায়ী নয়; জুটি না থাকলে: আঁকা নেই।</translation>
    </message>
    <message>
        <source>Lesions per scan (Bland-Altman)</source>
        <translation>প্রতি স্ক্যানে ক্ষত (Bland-Altman)</translation>
    </message>
    <message>
        <source>Kinds of disagreement</source>
        <translation>মতভেদের ধরন</translation>
    </message>
    <message>
        <source>Every two readers</source>
        <translation>প্রতি দুই পাঠক</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>পাঠক</translation>
    </message>
    <message>
        <source>with</source>
        <translation>যার সঙ্গে</translation>
    </message>
    <message>
        <source>Over the scans that both could read, at the protocol&apos;s gate, with 95 % intervals. Enter shows the scans that differ.</source>
        <translation>যে স্ক্যান উভয়েই পড়তে পেরেছেন, প্রোটোকলের সীমামানে, 95 % ব্যবধিসহ। Enter ভিন্ন স্ক্যানগুলি দেখায়।</translation>
    </message>
    <message>
        <source>%1 and %2 differ</source>
        <translation>%1 ও %2 ভিন্ন</translation>
    </message>
    <message>
        <source>Against the signed truth</source>
        <translation>স্বাক্ষরিত রেফারেন্সের বিপরীতে</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>পাঠ</translation>
    </message>
    <message>
        <source>found</source>
        <translation>পাওয়া</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>বাদ পড়া</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>অতিরিক্ত</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>সংবেদনশীলতা</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>প্রিসিশন</translation>
    </message>
    <message>
        <source>overturned</source>
        <translation>পাল্টানো</translation>
    </message>
    <message>
        <source>Lesions at the protocol&apos;s gate. Overturned: the truth has another answer, or a lesion more or fewer. Enter shows these scans.</source>
        <translation>প্রোটোকলের সীমামানে ক্ষত। পাল্টানো: রেফারেন্সে উত্তর ভিন্ন, অথবা ক্ষত একটি বেশি বা কম। Enter এই স্ক্যানগুলি দেখায়।</translation>
    </message>
    <message>
        <source>%1 was overturned</source>
        <translation>%1-এর পাঠ পাল্টানো হয়েছে</translation>
    </message>
    <message>
        <source>The officer&apos;s choices</source>
        <translation>অফিসারের সিদ্ধান্ত</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 গৃহীত</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>একত্র</translation>
    </message>
    <message>
        <source>redrawn</source>
        <translation>আবার আঁকা</translation>
    </message>
    <message>
        <source>both rejected</source>
        <translation>দুটোই প্রত্যাখ্যাত</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 বনাম %2</translation>
    </message>
    <message>
        <source>Disagreements of %1 and %2 on signed scans; exact binomial interval (Clopper-Pearson).</source>
        <translation>স্বাক্ষরিত স্ক্যানে %1 ও %2-এর মতভেদ; যথাযথ দ্বিপদী ব্যবধি (Clopper-Pearson)।</translation>
    </message>
    <message>
        <source>Readers against their own hidden repeats</source>
        <translation>পাঠক বনাম নিজের গোপন পুনঃপাঠ</translation>
    </message>
    <message>
        <source>Each reader&apos;s read of a scan with the same reader&apos;s hidden repeat of it.</source>
        <translation>প্রত্যেক পাঠকের স্ক্যান পাঠ ও সেই স্ক্যানে একই পাঠকের গোপন পুনঃপাঠ।</translation>
    </message>
    <message>
        <source>%1 differs from the own repeat</source>
        <translation>%1-এর পাঠ নিজের পুনঃপাঠ থেকে ভিন্ন</translation>
    </message>
    <message>
        <source>Time per scan</source>
        <translation>প্রতি স্ক্যানে সময়</translation>
    </message>
    <message>
        <source>median</source>
        <translation>মধ্যমা</translation>
    </message>
    <message>
        <source>lower quartile</source>
        <translation>নিম্ন চতুর্থক</translation>
    </message>
    <message>
        <source>upper quartile</source>
        <translation>উচ্চ চতুর্থক</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>মোট</translation>
    </message>
    <message>
        <source>Active time of submitted reads, without idle spells over 60 s.</source>
        <translation>জমা দেওয়া পাঠের সক্রিয় সময়, 60 s-এর বেশি নিষ্ক্রিয় বিরতি বাদে।</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Readers against the signed truth</source>
        <translation>পাঠক বনাম স্বাক্ষরিত রেফারেন্স</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>By site, region, view and hardware</source>
        <translation>হাসপাতাল, অঞ্চল, ভিউ ও হার্ডওয়্যার অনুযায়ী</translation>
    </message>
    <message>
        <source>part of the scans</source>
        <translation>স্ক্যানের অংশ</translation>
    </message>
    <message>
        <source>A scan of several regions or views counts in each of them. Enter shows the scans that differ.</source>
        <translation>একাধিক অঞ্চল বা ভিউয়ের স্ক্যান প্রতিটিতেই গণনা হয়। Enter ভিন্ন স্ক্যানগুলি দেখায়।</translation>
    </message>
    <message>
        <source>%1: differing</source>
        <translation>%1: ভিন্ন</translation>
    </message>
    <message>
        <source>Agreement on the answers, by part</source>
        <translation>উত্তরে মিল, অংশ অনুযায়ী</translation>
    </message>
    <message>
        <source>Agreement on lesions, by part</source>
        <translation>ক্ষতে মিল, অংশ অনুযায়ী</translation>
    </message>
    <message>
        <source>Every number with its definition</source>
        <translation>প্রতিটি সংখ্যা ও তার সংজ্ঞা</translation>
    </message>
    <message>
        <source>part</source>
        <translation>অংশ</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>পরিমাপ</translation>
    </message>
    <message>
        <source>value</source>
        <translation>মান</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % ব্যবধি</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>সংজ্ঞা</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>উত্তর</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>ক্ষত</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>পাঠক</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>অংশ</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>সব সংখ্যা</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>Open a dataset first.</source>
        <translation>আগে একটি ডেটাসেট খুলুন।</translation>
    </message>
    <message>
        <source>Log in first.</source>
        <translation>আগে লগ ইন করুন।</translation>
    </message>
    <message>
        <source>This dataset has no passwords. The coordinator sets the first one under People.</source>
        <translation>এই ডেটাসেটে কোনো পাসওয়ার্ড নেই। সমন্বয়কারী ব্যক্তিবর্গ অংশে প্রথমটি দেন।</translation>
    </message>
    <message>
        <source>This is a reader&apos;s package. Do it in the dataset that it came from.</source>
        <translation>এটি একজন পাঠকের প্যাকেজ। যে ডেটাসেট থেকে এসেছে, কাজটি সেখানে করুন।</translation>
    </message>
    <message>
        <source>Only a package can be handed back.</source>
        <translation>শুধু প্যাকেজই ফেরত দেওয়া যায়।</translation>
    </message>
    <message>
        <source>This dataset is open for reading only.</source>
        <translation>এই ডেটাসেট শুধু দেখার জন্য খোলা।</translation>
    </message>
    <message>
        <source>Your scans have no names until the reading round is closed, so nothing can be exported by them yet.</source>
        <translation>পাঠ পর্ব বন্ধ না হওয়া পর্যন্ত আপনার স্ক্যানের কোনো নাম নেই, তাই এখনও সেগুলি দিয়ে কিছু রপ্তানি করা যায় না।</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>%1 (undefined)</source>
        <translation>%1 (অনির্ণেয়)</translation>
    </message>
    <message>
        <source>Each with its 95 % interval; Enter shows the scans that differ</source>
        <translation>প্রতিটি 95 % ব্যবধিসহ; Enter ভিন্ন স্ক্যানগুলি দেখায়</translation>
    </message>
    <message>
        <source>Each with its 95 % interval</source>
        <translation>প্রতিটি 95 % ব্যবধিসহ</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohen-এর κ</translation>
    </message>
    <message>
        <source>F1 of lesions</source>
        <translation>ক্ষতের F1</translation>
    </message>
    <message>
        <source>Against the signed truth, with 95 % intervals; Enter shows the scans that were overturned</source>
        <translation>স্বাক্ষরিত রেফারেন্সের বিপরীতে, 95 % ব্যবধিসহ; Enter পাল্টানো স্ক্যানগুলি দেখায়</translation>
    </message>
    <message>
        <source>undefined: %1</source>
        <translation>অনির্ণেয়: %1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 থেকে %3)</translation>
    </message>
    <message>
        <source>IoU from %1: F1 %2, %3 matched, %4 only %5, %6 only %7</source>
        <translation>IoU %1 থেকে: F1 %2, মিলেছে %3টি, শুধু %5-এর %4টি, শুধু %7-এর %6টি</translation>
    </message>
    <message>
        <source>IoU from which two areas match</source>
        <translation>যে IoU থেকে দুটি এলাকা মেলে</translation>
    </message>
    <message>
        <source>F1 at the protocol&apos;s gate of %1 (dashed): %2; shaded: 95 % interval</source>
        <translation>প্রোটোকলের সীমামান %1-এ F1 (ড্যাশ-রেখা): %2; ছায়া: 95 % ব্যবধি</translation>
    </message>
    <message>
        <source>lesions</source>
        <translation>ক্ষত</translation>
    </message>
    <message>
        <source>IoU %1 to %2: %3 of the matched lesions</source>
        <translation>IoU %1 থেকে %2: মিলে যাওয়া ক্ষতের %3টি</translation>
    </message>
    <message>
        <source>IoU of matched areas</source>
        <translation>মিলে যাওয়া এলাকার IoU</translation>
    </message>
    <message>
        <source>Mean IoU %1, median %2, of %3 matched at %4</source>
        <translation>গড় IoU %1, মধ্যমা %2, %4-এ মিলে যাওয়া %3টির</translation>
    </message>
    <message>
        <source>%1: %2 lesions, %3: %4, on %5 scans</source>
        <translation>%1: %2টি ক্ষত, %3: %4টি, %5টি স্ক্যানে</translation>
    </message>
    <message>
        <source>mean of both, lesions per scan</source>
        <translation>উভয়ের গড়, প্রতি স্ক্যানে ক্ষত</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 বিয়োগ %2</translation>
    </message>
    <message>
        <source>Bias %1, limits of agreement %2 and %3 (dashed)</source>
        <translation>পক্ষপাত %1, মিলের সীমা %2 ও %3 (ড্যাশ-রেখা)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>অজানা</translation>
    </message>
    <message>
        <source>open</source>
        <translation>খোলা</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>নিষ্পন্ন</translation>
    </message>
    <message>
        <source>%1: %2 open, %3 resolved, on %4 scans</source>
        <translation>%1: খোলা %2টি, নিষ্পন্ন %3টি, %4টি স্ক্যানে</translation>
    </message>
    <message>
        <source>disagreements</source>
        <translation>মতভেদ</translation>
    </message>
    <message>
        <source>As found when the reads were compared; Enter shows the scans</source>
        <translation>পাঠ তুলনার সময় যেমন পাওয়া গেছে; Enter স্ক্যানগুলি দেখায়</translation>
    </message>
    <message>
        <source>%1: median %2 a scan, the middle half %3 to %4, %5 min in all, %6 reads</source>
        <translation>%1: প্রতি স্ক্যানে মধ্যমা %2, মাঝের অর্ধেক %3 থেকে %4, মোট %5 min, %6টি পাঠ</translation>
    </message>
    <message>
        <source>s a scan</source>
        <translation>প্রতি স্ক্যানে s</translation>
    </message>
    <message>
        <source>Median and the middle half of the reads, without idle spells over 60 s</source>
        <translation>পাঠের মধ্যমা ও মাঝের অর্ধেক, 60 s-এর বেশি নিষ্ক্রিয় বিরতি বাদে</translation>
    </message>
    <message>
        <source>%1: %2 submitted up to %3 (UTC)</source>
        <translation>%1: %3 (UTC) পর্যন্ত জমা দেওয়া হয়েছে %2টি</translation>
    </message>
    <message>
        <source>day (UTC)</source>
        <translation>দিন (UTC)</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>পাঠ</translation>
    </message>
    <message>
        <source>Reads submitted, added up</source>
        <translation>জমা দেওয়া পাঠ, ক্রমযোজিত</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day; see QDateTime::toString</comment>
        <translation>d/M</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>page %1</source>
        <translation>পৃষ্ঠা %1</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>nothing stands out from its surroundings in this box</source>
        <translation>এই বক্সে চারপাশ থেকে আলাদা কিছু পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>draw the outline by hand</source>
        <translation>সীমারেখাটি হাতে আঁকুন</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>লেখা যাচ্ছে না: %1</translation>
    </message>
    <message>
        <source>check the folder&apos;s permissions and the free space</source>
        <translation>ফোল্ডারের অনুমতি ও খালি জায়গা দেখে নিন</translation>
    </message>
    <message>
        <source>check that the file exists and may be read</source>
        <translation>ফাইলটি আছে কি না এবং পড়ার অনুমতি আছে কি না দেখে নিন</translation>
    </message>
    <message>
        <source>check the medium and try again</source>
        <translation>ডিস্ক বা ড্রাইভটি পরীক্ষা করে আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>There is no such disagreement</source>
        <translation>এমন কোনো মতভেদ নেই</translation>
    </message>
    <message>
        <source>The two outlines share no area</source>
        <translation>সীমারেখা দুটির মধ্যে কোনো সাধারণ এলাকা নেই</translation>
    </message>
    <message>
        <source>unite them or redraw</source>
        <translation>সংযোগ করুন অথবা আবার আঁকুন</translation>
    </message>
    <message>
        <source>There is no mean of outlines with several parts or holes</source>
        <translation>একাধিক অংশ বা ছিদ্র আছে এমন সীমারেখার গড় হয় না</translation>
    </message>
    <message>
        <source>choose the union or the intersection</source>
        <translation>সংযোগ অথবা ছেদ বেছে নিন</translation>
    </message>
    <message>
        <source>Only outlines of areas can be united</source>
        <translation>শুধু এলাকার সীমারেখার সংযোগ করা যায়</translation>
    </message>
    <message>
        <source>redraw</source>
        <translation>নতুন করে আঁকুন</translation>
    </message>
    <message>
        <source>Shapes of different kinds cannot be merged</source>
        <translation>ভিন্ন ধরনের আকৃতি একত্র করা যায় না</translation>
    </message>
    <message>
        <source>accept one of them or redraw</source>
        <translation>একটি গ্রহণ করুন অথবা আবার আঁকুন</translation>
    </message>
    <message>
        <source>was changed or cut off since it was sealed</source>
        <translation>সিল করার পর বদলে গেছে বা কাটা পড়েছে</translation>
    </message>
    <message>
        <source>get it again from whoever made it</source>
        <translation>যিনি তৈরি করেছেন তাঁর কাছ থেকে আবার নিন</translation>
    </message>
    <message>
        <source>is sealed for somebody else</source>
        <translation>অন্য কারও জন্য সিল করা</translation>
    </message>
    <message>
        <source>is sealed for the dataset that it came from</source>
        <translation>যে ডেটাসেট থেকে এসেছে তার জন্য সিল করা</translation>
    </message>
    <message>
        <source>merge it there; no password opens it</source>
        <translation>সেখানে একত্র করুন; কোনো পাসওয়ার্ডে এটি খোলে না</translation>
    </message>
    <message>
        <source>it opens with the password that its reader had when it was made</source>
        <translation>এটি তৈরির সময় পাঠকের যে পাসওয়ার্ড ছিল তা দিয়ে খোলে</translation>
    </message>
    <message>
        <source>the sealed key is not whole</source>
        <translation>সিল করা স্বাক্ষর-কী অক্ষত নেই</translation>
    </message>
    <message>
        <source>have the coordinator give a new password, which makes a new key</source>
        <translation>সমন্বয়কারীর কাছ থেকে নতুন পাসওয়ার্ড নিন, তাতে নতুন স্বাক্ষর-কী তৈরি হয়</translation>
    </message>
    <message>
        <source>a signing key has 32 bytes</source>
        <translation>স্বাক্ষর-কী 32 বাইটের হয়</translation>
    </message>
    <message>
        <source>there is not enough memory to open the key</source>
        <translation>স্বাক্ষর-কী খোলার জন্য যথেষ্ট মেমোরি নেই</translation>
    </message>
    <message>
        <source>this is not the password</source>
        <translation>পাসওয়ার্ডটি সঠিক নয়</translation>
    </message>
    <message>
        <source>it was sealed for another key, or changed since</source>
        <translation>এটি অন্য কী-এর জন্য সিল করা হয়েছিল, অথবা পরে বদলে গেছে</translation>
    </message>
    <message>
        <source>this is no public key</source>
        <translation>এটি পাবলিক কী নয়</translation>
    </message>
    <message>
        <source>has two columns named %1</source>
        <translation>%1 নামে দুটি কলাম আছে</translation>
    </message>
    <message>
        <source>has no column image_id</source>
        <translation>image_id কলাম নেই</translation>
    </message>
    <message>
        <source>the first line names the columns, with commas between</source>
        <translation>প্রথম লাইনে কলামের নাম থাকে, মাঝে কমা</translation>
    </message>
    <message>
        <source>has no column fractured</source>
        <translation>fractured কলাম নেই</translation>
    </message>
    <message>
        <source>has several columns that may be meant: %1</source>
        <translation>একাধিক সম্ভাব্য কলাম আছে: %1</translation>
    </message>
    <message>
        <source>name one after the reader</source>
        <translation>একটি কলামের নাম পাঠকের নামে দিন</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>খালি</translation>
    </message>
    <message>
        <source>has %1 fields instead of %2</source>
        <translation>%2টির বদলে %1টি ফিল্ড আছে</translation>
    </message>
    <message>
        <source>needs an image_id, and 0, 1 or not-readable as %1</source>
        <translation>image_id লাগবে, এবং %1 কলামে 0, 1 বা not-readable লাগবে</translation>
    </message>
    <message>
        <source>answers for %1 again, and otherwise</source>
        <translation>%1-এর উত্তর আবার আছে, এবং তা ভিন্ন</translation>
    </message>
    <message>
        <source>needs a column image_id and one for each of the two readers</source>
        <translation>একটি image_id কলাম এবং দুই পাঠকের প্রত্যেকের জন্য একটি কলাম লাগবে</translation>
    </message>
    <message>
        <source>name them reader_a_fractured and reader_b_fractured, or give one file for each reader</source>
        <translation>নাম দিন reader_a_fractured ও reader_b_fractured, অথবা প্রত্যেক পাঠকের জন্য আলাদা ফাইল দিন</translation>
    </message>
    <message>
        <source>is not label, x, y, width, height, image, width, height</source>
        <translation>label, x, y, width, height, image, width, height বিন্যাসে নেই</translation>
    </message>
    <message>
        <source>can be read in several ways for want of quotes</source>
        <translation>উদ্ধৃতি চিহ্ন না থাকায় একাধিকভাবে পড়া যায়</translation>
    </message>
    <message>
        <source>lacks the name of its label or image</source>
        <translation>লেবেল বা ছবির নাম নেই</translation>
    </message>
    <message>
        <source>is a box of negative size</source>
        <translation>ঋণাত্মক আকারের বক্স</translation>
    </message>
    <message>
        <source>holds no row</source>
        <translation>কোনো সারি নেই</translation>
    </message>
    <message>
        <source>gives %1 another size than a row before</source>
        <translation>%1-এর আকার আগের একটি সারির সঙ্গে মেলে না</translation>
    </message>
    <message>
        <source>is no COCO file: the JSON text is not an object</source>
        <translation>COCO ফাইল নয়: JSON টেক্সটটি অবজেক্ট নয়</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>তালিকা নয়</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>অবজেক্ট নয়</translation>
    </message>
    <message>
        <source>has no id</source>
        <translation>id নেই</translation>
    </message>
    <message>
        <source>has no file_name</source>
        <translation>file_name নেই</translation>
    </message>
    <message>
        <source>has the same id as an image before it</source>
        <translation>আগের একটি ছবির একই id</translation>
    </message>
    <message>
        <source>give every image its own id</source>
        <translation>প্রতিটি ছবিকে নিজস্ব id দিন</translation>
    </message>
    <message>
        <source>has no name of at most 64 KiB</source>
        <translation>নাম নেই, অথবা নাম 64 KiB-এর চেয়ে বড়</translation>
    </message>
    <message>
        <source>has the same id as a category before it</source>
        <translation>আগের একটি ক্যাটাগরির একই id</translation>
    </message>
    <message>
        <source>give every category its own id</source>
        <translation>প্রতিটি ক্যাটাগরিকে নিজস্ব id দিন</translation>
    </message>
    <message>
        <source>has the same name as a category before it; both are one label</source>
        <translation>আগের একটি ক্যাটাগরির একই নাম; দুটোই একই লেবেল ধরা হয়েছে</translation>
    </message>
    <message>
        <source>has no image_id</source>
        <translation>image_id নেই</translation>
    </message>
    <message>
        <source>has no category_id, as makesense.ai writes shapes without label</source>
        <translation>category_id নেই; makesense.ai লেবেলহীন আকৃতি এভাবে লেখে</translation>
    </message>
    <message>
        <source>give the shape a label and export again</source>
        <translation>আকৃতিটিকে লেবেল দিয়ে আবার রপ্তানি করুন</translation>
    </message>
    <message>
        <source>has an id that is too large for a whole number; ids are not kept</source>
        <translation>id এত বড় যে পূর্ণসংখ্যায় ধরে না; id রাখা হয় না</translation>
    </message>
    <message>
        <source>has the same id as /annotations/%1; both are kept</source>
        <translation>/annotations/%1-এরও একই id; দুটোই রাখা হয়েছে</translation>
    </message>
    <message>
        <source>has a segmentation that is neither list nor RLE</source>
        <translation>segmentation তালিকা বা RLE কোনোটিই নয়</translation>
    </message>
    <message>
        <source>has neither a polygon nor a bbox</source>
        <translation>পলিগন বা bbox কোনোটিই নেই</translation>
    </message>
    <message>
        <source>has a flat segmentation, read as one ring</source>
        <translation>segmentation এক স্তরের, একটি রিং হিসেবে পড়া হয়েছে</translation>
    </message>
    <message>
        <source>is not a list of coordinates</source>
        <translation>স্থানাঙ্কের তালিকা নয়</translation>
    </message>
    <message>
        <source>has an odd count of coordinates</source>
        <translation>স্থানাঙ্কের সংখ্যা বেজোড়</translation>
    </message>
    <message>
        <source>is not a number that a coordinate can be</source>
        <translation>স্থানাঙ্ক হতে পারে এমন সংখ্যা নয়</translation>
    </message>
    <message>
        <source>has fewer than three points</source>
        <translation>তিনটির কম বিন্দু আছে</translation>
    </message>
    <message>
        <source>is not a list of four numbers</source>
        <translation>চারটি সংখ্যার তালিকা নয়</translation>
    </message>
    <message>
        <source>has a negative size</source>
        <translation>আকার ঋণাত্মক</translation>
    </message>
    <message>
        <source>has an area of %1 that is not its polygon&apos;s, %2; the polygon counts</source>
        <translation>ক্ষেত্রফল %1 লেখা আছে, কিন্তু পলিগনের ক্ষেত্রফল %2; পলিগনই ধরা হয়েছে</translation>
    </message>
    <message>
        <source>has an image_id that no image has</source>
        <translation>এই image_id-এর কোনো ছবি নেই</translation>
    </message>
    <message>
        <source>has a category_id that no category has</source>
        <translation>এই category_id-এর কোনো ক্যাটাগরি নেই</translation>
    </message>
    <message>
        <source>has an RLE of another size than its image</source>
        <translation>RLE-এর আকার ছবির আকার থেকে ভিন্ন</translation>
    </message>
    <message>
        <source>has an RLE without any pixel</source>
        <translation>RLE-তে কোনো পিক্সেল নেই</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>অনুপস্থিত</translation>
    </message>
    <message>
        <source>a COCO file has images, annotations and categories</source>
        <translation>COCO ফাইলে images, annotations ও categories থাকে</translation>
    </message>
    <message>
        <source>has a box but an empty segmentation, like %1 more</source>
        <translation>বক্স আছে কিন্তু segmentation খালি, এমন আরও %1টি</translation>
    </message>
    <message>
        <source>has a quote that is never closed</source>
        <translation>একটি উদ্ধৃতি চিহ্ন বন্ধ করা হয়নি</translation>
    </message>
    <message>
        <source>has a field of more than 64 KiB</source>
        <translation>64 KiB-এর চেয়ে বড় একটি ফিল্ড আছে</translation>
    </message>
    <message>
        <source>there is no format %1</source>
        <translation>%1 নামে কোনো ফরম্যাট নেই</translation>
    </message>
    <message>
        <source>take one of %1</source>
        <translation>এগুলির একটি নিন: %1</translation>
    </message>
    <message>
        <source>is not an annotation file of a format that can be told by its content</source>
        <translation>চিহ্নের ফাইল নয়, অথবা বিষয়বস্তু থেকে ফরম্যাট চেনা যাচ্ছে না</translation>
    </message>
    <message>
        <source>name the format: one of %1</source>
        <translation>ফরম্যাটের নাম দিন, এগুলির একটি: %1</translation>
    </message>
    <message>
        <source>is not of the format %1 and not read, nor are %2 other files</source>
        <translation>%1 ফরম্যাটের নয়, তাই পড়া হয়নি; আরও %2টি ফাইলও নয়</translation>
    </message>
    <message>
        <source>holds no file</source>
        <translation>কোনো ফাইল নেই</translation>
    </message>
    <message>
        <source>name annotation files, or folders or zips of them</source>
        <translation>চিহ্নের ফাইল, অথবা সেগুলির ফোল্ডার বা জিপ ফাইলের নাম দিন</translation>
    </message>
    <message>
        <source>correct the file there, or export it again</source>
        <translation>ফাইলের ওই জায়গাটি ঠিক করুন, অথবা আবার রপ্তানি করুন</translation>
    </message>
    <message>
        <source>holds too many files</source>
        <translation>ফাইলের সংখ্যা অতিরিক্ত</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>is neither a file nor a folder</source>
        <translation>ফাইল বা ফোল্ডার কোনোটিই নয়</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>পড়া যাচ্ছে না: %1</translation>
    </message>
    <message>
        <source>is longer than %1 bytes</source>
        <translation>%1 বাইটের চেয়ে বড়</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation>UTF-8 টেক্সট নয়</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>UTF-8 হিসেবে সংরক্ষণ করুন</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>অতিরিক্ত বড়</translation>
    </message>
    <message>
        <source>is nested deeper than %1</source>
        <translation>%1 স্তরের বেশি গভীর</translation>
    </message>
    <message>
        <source>occurs twice in its object</source>
        <translation>অবজেক্টে দুবার আছে</translation>
    </message>
    <message>
        <source>is not JSON: %1</source>
        <translation>JSON নয়: %1</translation>
    </message>
    <message>
        <source>check that the file is complete and plain UTF-8</source>
        <translation>ফাইলটি সম্পূর্ণ ও সাধারণ UTF-8 কি না দেখে নিন</translation>
    </message>
    <message>
        <source>is longer than 2 GiB</source>
        <translation>2 GiB-এর চেয়ে বড়</translation>
    </message>
    <message>
        <source>split it</source>
        <translation>ভাগ করুন</translation>
    </message>
    <message>
        <source>no scan is named %1; left out</source>
        <translation>%1 নামে কোনো স্ক্যান নেই; বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source> with its %1 annotation</source>
        <translation> (%1টি চিহ্নসহ)</translation>
    </message>
    <message>
        <source> with its %1 annotations</source>
        <translation> (%1টি চিহ্নসহ)</translation>
    </message>
    <message>
        <source>%1 may mean %2 or %3</source>
        <translation>%1 বলতে %2 বা %3 বোঝাতে পারে</translation>
    </message>
    <message>
        <source>name the image as its scan is named</source>
        <translation>ছবির নাম স্ক্যানের নামের মতো দিন</translation>
    </message>
    <message>
        <source>names the scan %1 again, which %2 names too</source>
        <translation>স্ক্যান %1-এর নাম আবার এসেছে; আগে এসেছে এখানে: %2</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>অন্য একটি ফাইল</translation>
    </message>
    <message>
        <source>keep one record for each scan</source>
        <translation>প্রতিটি স্ক্যানের একটি করে রেকর্ড রাখুন</translation>
    </message>
    <message>
        <source>declares a size of %1x%2, but the scan %3 has %4x%5; coordinates are taken as pixels of the scan</source>
        <translation>আকার %1x%2 লেখা আছে, কিন্তু স্ক্যান %3-এর আকার %4x%5; স্থানাঙ্ক স্ক্যানের পিক্সেল হিসেবে ধরা হয়েছে</translation>
    </message>
    <message>
        <source>lies wholly outside its scan; left out</source>
        <translation>পুরোটাই স্ক্যানের বাইরে; বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>reaches %1 px out of its scan; clamped</source>
        <translation>স্ক্যানের %1 px বাইরে গেছে; কিনারা পর্যন্ত রাখা হয়েছে</translation>
    </message>
    <message>
        <source>has no area</source>
        <translation>কোনো ক্ষেত্রফল নেই</translation>
    </message>
    <message>
        <source>has a ring that crosses itself</source>
        <translation>একটি রিং নিজেকে ছেদ করে</translation>
    </message>
    <message>
        <source>has too many vertices to look for crossings</source>
        <translation>শীর্ষবিন্দু এত বেশি যে ছেদ খোঁজা যায় না</translation>
    </message>
    <message>
        <source>none of the %1 images is in the dataset (the first is %2)</source>
        <translation>%1টি ছবির একটিও ডেটাসেটে নেই (প্রথমটি %2)</translation>
    </message>
    <message>
        <source>add the scans first, or give the images the scans&apos; names</source>
        <translation>আগে স্ক্যান যোগ করুন, অথবা ছবিগুলিকে স্ক্যানের নাম দিন</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>সংখ্যা নয়</translation>
    </message>
    <message>
        <source>write a number without quotes, such as 0.3</source>
        <translation>উদ্ধৃতি চিহ্ন ছাড়া একটি সংখ্যা লিখুন, যেমন 0.3</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>পূর্ণসংখ্যা নয়</translation>
    </message>
    <message>
        <source>write one without quotes, such as 2</source>
        <translation>উদ্ধৃতি চিহ্ন ছাড়া একটি পূর্ণসংখ্যা লিখুন, যেমন 2</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>true বা false কোনোটিই নয়</translation>
    </message>
    <message>
        <source>write true or false, without quotes</source>
        <translation>উদ্ধৃতি চিহ্ন ছাড়া true বা false লিখুন</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>টেক্সট নয়</translation>
    </message>
    <message>
        <source>write it in quotes</source>
        <translation>উদ্ধৃতি চিহ্নের মধ্যে লিখুন</translation>
    </message>
    <message>
        <source>write it in square brackets</source>
        <translation>[ ] বন্ধনীর মধ্যে লিখুন</translation>
    </message>
    <message>
        <source>is no key of a protocol</source>
        <translation>প্রোটোকলে এই নামের কোনো ফিল্ড নেই</translation>
    </message>
    <message>
        <source>leave it out; there are: %1</source>
        <translation>বাদ দিন; যেগুলি আছে: %1</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>আপনি কি &quot;%1&quot; বোঝাতে চেয়েছেন?</translation>
    </message>
    <message>
        <source>write it in braces</source>
        <translation>{ } বন্ধনীর মধ্যে লিখুন</translation>
    </message>
    <message>
        <source>is no colour</source>
        <translation>রং নয়</translation>
    </message>
    <message>
        <source>write it as &quot;#56b4e9&quot;</source>
        <translation>&quot;#56b4e9&quot; এভাবে লিখুন</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no shape</source>
        <translation>&quot;%1&quot; কোনো আকৃতি নয়</translation>
    </message>
    <message>
        <source>write box, polygon, line or point</source>
        <translation>box, polygon, line বা point লিখুন</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says not who signs what</source>
        <translation>&quot;%1&quot; থেকে বোঝা যায় না কে কীসে স্বাক্ষর করেন</translation>
    </message>
    <message>
        <source>write &quot;all&quot; or &quot;disputed-only&quot;</source>
        <translation>&quot;all&quot; বা &quot;disputed-only&quot; লিখুন</translation>
    </message>
    <message>
        <source>is less than 1</source>
        <translation>1-এর কম</translation>
    </message>
    <message>
        <source>leave it out: the dataset counts versions</source>
        <translation>বাদ দিন: সংস্করণের নম্বর ডেটাসেট নিজেই দেয়</translation>
    </message>
    <message>
        <source>begin with what &apos;protocol get&apos; prints and change that</source>
        <translation>&apos;protocol get&apos; যা দেখায় তা দিয়ে শুরু করে সেটি বদলান</translation>
    </message>
    <message>
        <source>is longer than 1 MiB</source>
        <translation>1 MiB-এর চেয়ে বড়</translation>
    </message>
    <message>
        <source>this is hardly a protocol</source>
        <translation>এটি প্রোটোকল বলে মনে হয় না</translation>
    </message>
    <message>
        <source>has a compressed RLE that is broken at character %1</source>
        <translation>সংকুচিত RLE-এর %1 নম্বর অক্ষরে ত্রুটি আছে</translation>
    </message>
    <message>
        <source>has an RLE without counts</source>
        <translation>RLE-তে counts নেই</translation>
    </message>
    <message>
        <source>has an RLE with a count that is no whole number</source>
        <translation>RLE-এর counts-এ এমন মান আছে যা পূর্ণসংখ্যা নয়</translation>
    </message>
    <message>
        <source>has an RLE without size and counts</source>
        <translation>RLE-তে size ও counts নেই</translation>
    </message>
    <message>
        <source>has an RLE of an impossible size</source>
        <translation>RLE-এর আকার অসম্ভব</translation>
    </message>
    <message>
        <source>has an RLE with a negative count</source>
        <translation>RLE-এর counts-এ ঋণাত্মক মান আছে</translation>
    </message>
    <message>
        <source>has an RLE whose counts do not sum to height x width</source>
        <translation>RLE-এর counts-এর যোগফল উচ্চতা x প্রস্থের সমান নয়</translation>
    </message>
    <message>
        <source>has an RLE with an outline of millions of corners</source>
        <translation>RLE-এর সীমারেখায় লক্ষ লক্ষ কোণ আছে</translation>
    </message>
    <message>
        <source>is a list of records instead of an object, read all the same</source>
        <translation>অবজেক্টের বদলে রেকর্ডের তালিকা, তবু পড়া হয়েছে</translation>
    </message>
    <message>
        <source>is no VGG file: the JSON text is neither object nor list</source>
        <translation>VGG ফাইল নয়: JSON টেক্সটটি অবজেক্ট বা তালিকা কোনোটিই নয়</translation>
    </message>
    <message>
        <source>holds no records of images</source>
        <translation>ছবির কোনো রেকর্ড নেই</translation>
    </message>
    <message>
        <source>is part of a whole VIA project, of which only this is read</source>
        <translation>একটি পূর্ণ VIA প্রকল্পের অংশ, যার শুধু এটুকু পড়া হয়েছে</translation>
    </message>
    <message>
        <source>is no record of an image</source>
        <translation>ছবির রেকর্ড নয়</translation>
    </message>
    <message>
        <source>has no filename</source>
        <translation>filename নেই</translation>
    </message>
    <message>
        <source>has the filename %1, which counts, not the key</source>
        <translation>filename হলো %1; JSON key নয়, এটিই ধরা হয়েছে</translation>
    </message>
    <message>
        <source>has no regions</source>
        <translation>regions নেই</translation>
    </message>
    <message>
        <source>an image without any has &quot;regions&quot;: {}</source>
        <translation>অঞ্চল না থাকলে ছবিতে থাকে &quot;regions&quot;: {}</translation>
    </message>
    <message>
        <source>is null, read as nothing found</source>
        <translation>null, তাই কিছু পাওয়া যায়নি বলে ধরা হয়েছে</translation>
    </message>
    <message>
        <source>is neither an object nor a list</source>
        <translation>অবজেক্ট বা তালিকা কোনোটিই নয়</translation>
    </message>
    <message>
        <source>has no shape_attributes</source>
        <translation>shape_attributes নেই</translation>
    </message>
    <message>
        <source>is %1, a shape that is not kept; left out</source>
        <translation>আকৃতি %1, যা রাখা হয় না; বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>is a shape of an unknown name &quot;%1&quot;</source>
        <translation>আকৃতির নাম &quot;%1&quot; অজানা</translation>
    </message>
    <message>
        <source>is a line of fewer than two points</source>
        <translation>দুটির কম বিন্দুর রেখা</translation>
    </message>
    <message>
        <source>is a polygon of fewer than three points</source>
        <translation>তিনটির কম বিন্দুর পলিগন</translation>
    </message>
    <message>
        <source>has no all_points_x and all_points_y</source>
        <translation>all_points_x ও all_points_y নেই</translation>
    </message>
    <message>
        <source>has all_points_x and all_points_y of different length</source>
        <translation>all_points_x ও all_points_y-এর দৈর্ঘ্য আলাদা</translation>
    </message>
    <message>
        <source>is a rectangle of negative size</source>
        <translation>ঋণাত্মক আকারের আয়তক্ষেত্র</translation>
    </message>
    <message>
        <source>has no label; its only attribute is taken for it</source>
        <translation>লেবেল নেই; একমাত্র বৈশিষ্ট্যটিই লেবেল ধরা হয়েছে</translation>
    </message>
    <message>
        <source>has no label</source>
        <translation>লেবেল নেই</translation>
    </message>
    <message>
        <source>give the region a label</source>
        <translation>অঞ্চলটিকে লেবেল দিন</translation>
    </message>
    <message>
        <source>has a label that is no name</source>
        <translation>লেবেলটি নাম হতে পারে না</translation>
    </message>
    <message>
        <source>has check boxes of which not exactly one is ticked</source>
        <translation>চেকবক্স আছে, কিন্তু ঠিক একটিতে টিক দেওয়া নেই</translation>
    </message>
    <message>
        <source>has check boxes; the ticked one is the label</source>
        <translation>চেকবক্স আছে; টিক দেওয়াটিই লেবেল</translation>
    </message>
    <message>
        <source>lists no image</source>
        <translation>তালিকায় কোনো ছবি নেই</translation>
    </message>
    <message>
        <source>has a document type or entities of its own, which are refused</source>
        <translation>নিজস্ব ডকুমেন্ট টাইপ বা এনটিটি আছে, যা গ্রহণ করা হয় না</translation>
    </message>
    <message>
        <source>has a text of more than 64 KiB</source>
        <translation>64 KiB-এর চেয়ে বড় টেক্সট আছে</translation>
    </message>
    <message>
        <source>is not well-formed XML: %1</source>
        <translation>XML-এর গঠন ঠিক নেই: %1</translation>
    </message>
    <message>
        <source>is no VOC file: the root is &lt;%1&gt; instead of &lt;annotation&gt;</source>
        <translation>VOC ফাইল নয়: রুট &lt;annotation&gt;-এর বদলে &lt;%1&gt;</translation>
    </message>
    <message>
        <source>has two bndbox</source>
        <translation>দুটি bndbox আছে</translation>
    </message>
    <message>
        <source>occurs twice</source>
        <translation>দুবার আছে</translation>
    </message>
    <message>
        <source>holds &quot;%1&quot;, which is no number that a coordinate can be</source>
        <translation>&quot;%1&quot; আছে, যা স্থানাঙ্ক হতে পারে এমন সংখ্যা নয়</translation>
    </message>
    <message>
        <source>has no name</source>
        <translation>name নেই</translation>
    </message>
    <message>
        <source>has no bndbox</source>
        <translation>bndbox নেই</translation>
    </message>
    <message>
        <source>has no %1</source>
        <translation>%1 নেই</translation>
    </message>
    <message>
        <source>has its largest corner before its smallest</source>
        <translation>সবচেয়ে ছোট কোণের আগে সবচেয়ে বড় কোণ আছে</translation>
    </message>
    <message>
        <source>swap them</source>
        <translation>অদলবদল করুন</translation>
    </message>
    <message>
        <source>is missing; the image is named as this file is</source>
        <translation>নেই; এই ফাইলের নামই ছবির নাম ধরা হয়েছে</translation>
    </message>
    <message>
        <source>is no size in pixels; not looked at</source>
        <translation>পিক্সেলে আকার নয়; ধরা হয়নি</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> ও আরও %1টি</translation>
    </message>
    <message>
        <source>annotations without a label on %1</source>
        <translation>লেবেলহীন চিহ্ন আছে: %1</translation>
    </message>
    <message>
        <source>give them labels</source>
        <translation>সেগুলিকে লেবেল দিন</translation>
    </message>
    <message>
        <source>several images are named %1</source>
        <translation>একাধিক ছবির একই নাম: %1</translation>
    </message>
    <message>
        <source>export them separately</source>
        <translation>আলাদা করে রপ্তানি করুন</translation>
    </message>
    <message>
        <source>the size of %1 is not known</source>
        <translation>আকার জানা নেই: %1</translation>
    </message>
    <message>
        <source>add the images</source>
        <translation>ছবিগুলি যোগ করুন</translation>
    </message>
    <message>
        <source>%1 annotation of a kind that %2 does not hold is left out</source>
        <translation>%1টি চিহ্ন বাদ রাখা হয়েছে, কারণ %2-এ এ ধরনের চিহ্ন রাখা যায় না</translation>
    </message>
    <message>
        <source>%1 annotations of kinds that %2 does not hold are left out, the first here</source>
        <translation>%1টি চিহ্ন বাদ রাখা হয়েছে, কারণ %2-এ এসব ধরনের চিহ্ন রাখা যায় না; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 polygon is written as its box, for %2 holds no others</source>
        <translation>%1টি পলিগন বক্স হিসেবে লেখা হয়েছে, কারণ %2-এ শুধু বক্স রাখা যায়</translation>
    </message>
    <message>
        <source>%1 polygons are written as their boxes, for %2 holds no others; the first here</source>
        <translation>%1টি পলিগন বক্স হিসেবে লেখা হয়েছে, কারণ %2-এ শুধু বক্স রাখা যায়; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 polygon loses its holes, for %2 has none</source>
        <translation>%1টি পলিগনের ছিদ্র থাকছে না, কারণ %2-এ ছিদ্র রাখা যায় না</translation>
    </message>
    <message>
        <source>%1 polygons lose their holes, for %2 has none; the first here</source>
        <translation>%1টি পলিগনের ছিদ্র থাকছে না, কারণ %2-এ ছিদ্র রাখা যায় না; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 polygon of several parts becomes one annotation a part in %2</source>
        <translation>একাধিক অংশের %1টি পলিগন %2-এ অংশপ্রতি একটি চিহ্ন হবে</translation>
    </message>
    <message>
        <source>%1 polygons of several parts become one annotation a part in %2; the first here</source>
        <translation>একাধিক অংশের %1টি পলিগন %2-এ অংশপ্রতি একটি চিহ্ন হবে; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 is no file name</source>
        <translation>%1 ফাইলের নাম হতে পারে না</translation>
    </message>
    <message>
        <source>several images would be written to %1</source>
        <translation>একাধিক ছবি একই ফাইলে লেখা হতো: %1</translation>
    </message>
    <message>
        <source>export them separately, or in a format of one file</source>
        <translation>আলাদা করে, অথবা এক ফাইলের কোনো ফরম্যাটে রপ্তানি করুন</translation>
    </message>
    <message>
        <source>is blank, so that it is not clear which number the names after it have</source>
        <translation>ফাঁকা, তাই এর পরের নামগুলির নম্বর স্পষ্ট নয়</translation>
    </message>
    <message>
        <source>write one name in each line</source>
        <translation>প্রতি লাইনে একটি নাম লিখুন</translation>
    </message>
    <message>
        <source>is a name of more than 64 KiB</source>
        <translation>64 KiB-এর চেয়ে বড় নাম</translation>
    </message>
    <message>
        <source>repeats the name %1</source>
        <translation>%1 নামটি আবার এসেছে</translation>
    </message>
    <message>
        <source>holds no class name</source>
        <translation>কোনো ক্লাসের নাম নেই</translation>
    </message>
    <message>
        <source>write the names in the order of the class numbers, one in each line</source>
        <translation>ক্লাস নম্বরের ক্রমে নামগুলি লিখুন, প্রতি লাইনে একটি</translation>
    </message>
    <message>
        <source>labels.txt is missing, so the class numbers have no names</source>
        <translation>labels.txt নেই, তাই ক্লাস নম্বরগুলির নাম নেই</translation>
    </message>
    <message>
        <source>put labels.txt beside the files or name it with --labels</source>
        <translation>ফাইলগুলির পাশে labels.txt রাখুন অথবা --labels দিয়ে জানান</translation>
    </message>
    <message>
        <source>is the second file of class names beside %1</source>
        <translation>%1 ছাড়াও ক্লাসের নামের দ্বিতীয় ফাইল</translation>
    </message>
    <message>
        <source>name the right one with --labels</source>
        <translation>--labels দিয়ে সঠিকটি জানান</translation>
    </message>
    <message>
        <source>no image of a known size is named %1; %2 shapes are left out</source>
        <translation>%1 নামে এমন কোনো ছবি নেই যার আকার জানা; %2টি আকৃতি বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>begins with &quot;%1&quot;, which is no class number</source>
        <translation>শুরুতে &quot;%1&quot; আছে, যা ক্লাস নম্বর নয়</translation>
    </message>
    <message>
        <source>has the class %1, but only %2 are named</source>
        <translation>ক্লাস %1 আছে, কিন্তু নাম আছে শুধু %2টির</translation>
    </message>
    <message>
        <source>complete labels.txt</source>
        <translation>labels.txt সম্পূর্ণ করুন</translation>
    </message>
    <message>
        <source>holds &quot;%1&quot;, which is no number</source>
        <translation>&quot;%1&quot; আছে, যা সংখ্যা নয়</translation>
    </message>
    <message>
        <source>write decimals with a point</source>
        <translation>দশমিক সংখ্যা বিন্দু দিয়ে লিখুন</translation>
    </message>
    <message>
        <source>holds %1, which is no fraction of the image</source>
        <translation>%1 আছে, যা ছবির ভগ্নাংশ নয়</translation>
    </message>
    <message>
        <source>divide x by the image&apos;s width and y by its height</source>
        <translation>x-কে ছবির প্রস্থ এবং y-কে উচ্চতা দিয়ে ভাগ করুন</translation>
    </message>
    <message>
        <source>has %1 fields instead of 5</source>
        <translation>5টির বদলে %1টি ফিল্ড আছে</translation>
    </message>
    <message>
        <source>has a sixth field that is no score</source>
        <translation>ষষ্ঠ ফিল্ড আছে, যা স্কোর নয়</translation>
    </message>
    <message>
        <source>has a sixth field, taken as a score</source>
        <translation>ষষ্ঠ ফিল্ড আছে, স্কোর হিসেবে ধরা হয়েছে</translation>
    </message>
    <message>
        <source>is a polygon with an odd count of coordinates</source>
        <translation>বেজোড় সংখ্যক স্থানাঙ্কের পলিগন</translation>
    </message>
    <message>
        <source>there is no .txt file with annotations</source>
        <translation>চিহ্নসহ কোনো .txt ফাইল নেই</translation>
    </message>
    <message>
        <source>YOLO files can only be read for known images</source>
        <translation>শুধু জানা ছবির জন্যই YOLO ফাইল পড়া যায়</translation>
    </message>
    <message>
        <source>say where the images are</source>
        <translation>ছবিগুলি কোথায় আছে জানান</translation>
    </message>
    <message>
        <source>make the zip again, or unpack it and take the folder</source>
        <translation>জিপ ফাইলটি আবার তৈরি করুন, অথবা খুলে ফোল্ডারটি দিন</translation>
    </message>
    <message>
        <source>cannot be unpacked: %1</source>
        <translation>খোলা যাচ্ছে না: %1</translation>
    </message>
    <message>
        <source>unpacks to far more than such a file holds</source>
        <translation>খুললে এ ধরনের ফাইলের তুলনায় অনেক বেশি বড় হয়</translation>
    </message>
    <message>
        <source>is an entry whose name leaves the folder</source>
        <translation>এই ভুক্তির নাম ফোল্ডারের বাইরে যায়</translation>
    </message>
    <message>
        <source>is an entry that is no plain file</source>
        <translation>এই ভুক্তি সাধারণ ফাইল নয়</translation>
    </message>
    <message>
        <source>is the name of two entries</source>
        <translation>এই নামে দুটি ভুক্তি আছে</translation>
    </message>
    <message>
        <source>is one entry too many</source>
        <translation>এই ভুক্তিসহ সংখ্যা সীমার চেয়ে একটি বেশি</translation>
    </message>
    <message>
        <source>is not a zip that can be read: %1</source>
        <translation>পড়া যায় এমন জিপ ফাইল নয়: %1</translation>
    </message>
    <message>
        <source>is not a whole zip: %1</source>
        <translation>জিপ ফাইলটি সম্পূর্ণ নয়: %1</translation>
    </message>
    <message>
        <source>cannot be zipped: %1</source>
        <translation>জিপ করা যাচ্ছে না: %1</translation>
    </message>
    <message>
        <source>a stored value cannot be read: %1</source>
        <translation>সংরক্ষিত একটি মান পড়া যায় না: %1</translation>
    </message>
    <message>
        <source>restore the dataset from a backup</source>
        <translation>ব্যাকআপ থেকে ডেটাসেটটি পুনরুদ্ধার করুন</translation>
    </message>
    <message>
        <source>a stored value holds an unknown word or id</source>
        <translation>সংরক্ষিত একটি মানে অজানা শব্দ বা id আছে</translation>
    </message>
    <message>
        <source>the comment is empty</source>
        <translation>মন্তব্যটি ফাঁকা</translation>
    </message>
    <message>
        <source>the comment is longer than 65,536 characters</source>
        <translation>মন্তব্যটি 65,536 অক্ষরের বেশি</translation>
    </message>
    <message>
        <source>the comment to answer is not there</source>
        <translation>যে মন্তব্যের উত্তর দেওয়া হচ্ছে সেটি নেই</translation>
    </message>
    <message>
        <source>load the comments of the scan again</source>
        <translation>স্ক্যানটির মন্তব্যগুলি আবার লোড করুন</translation>
    </message>
    <message>
        <source>the spot of the comment is outside of the scan</source>
        <translation>মন্তব্যের স্থানটি স্ক্যানের বাইরে</translation>
    </message>
    <message>
        <source>%1 has not been read completely</source>
        <translation>%1 সম্পূর্ণ পড়া হয়নি</translation>
    </message>
    <message>
        <source>wait until its reads are submitted</source>
        <translation>এর পাঠগুলি জমা হওয়া পর্যন্ত অপেক্ষা করুন</translation>
    </message>
    <message>
        <source>%1 may not see the reads of %2</source>
        <translation>%1-এর জন্য %2-এর পাঠ দেখা অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>%1 may not review scans</source>
        <translation>%1-এর জন্য স্ক্যান পর্যালোচনা অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>a decision may not add, drop or change disagreements</source>
        <translation>কোনো সিদ্ধান্তে মতভেদ যোগ, বাদ বা বদল করা যায় না</translation>
    </message>
    <message>
        <source>open the scan again</source>
        <translation>স্ক্যানটি আবার খুলুন</translation>
    </message>
    <message>
        <source>the protocol asks for the reason of every decision</source>
        <translation>প্রোটোকল প্রতিটি সিদ্ধান্তের কারণ চায়</translation>
    </message>
    <message>
        <source>say why it was decided so</source>
        <translation>কেন এই সিদ্ধান্ত হলো লিখুন</translation>
    </message>
    <message>
        <source>%1 may not see the reads of %2 before it is released</source>
        <translation>প্রকাশের আগে %1-এর জন্য %2-এর পাঠ দেখা অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>%1 has no key to sign with</source>
        <translation>%1-এর কোনো স্বাক্ষর-কী নেই</translation>
    </message>
    <message>
        <source>have the coordinator give a password, which makes one</source>
        <translation>সমন্বয়কারীকে পাসওয়ার্ড দিতে বলুন, তাতে স্বাক্ষর-কী তৈরি হয়</translation>
    </message>
    <message>
        <source>the review of %1 was changed elsewhere in the meantime</source>
        <translation>%1-এর পর্যালোচনা এর মধ্যে অন্যত্র বদলানো হয়েছে</translation>
    </message>
    <message>
        <source>look at it as it is now before signing</source>
        <translation>স্বাক্ষরের আগে এখন যেমন আছে দেখে নিন</translation>
    </message>
    <message>
        <source>a sign-off needs the printed name</source>
        <translation>স্বাক্ষরে মুদ্রিত নাম লাগবে</translation>
    </message>
    <message>
        <source>%1 is not signed off</source>
        <translation>%1 স্বাক্ষরিত নয়</translation>
    </message>
    <message>
        <source>there is nothing to sign</source>
        <translation>স্বাক্ষর করার কিছু নেই</translation>
    </message>
    <message>
        <source>choose scans</source>
        <translation>স্ক্যান বেছে নিন</translation>
    </message>
    <message>
        <source>what was signed is not what is stored</source>
        <translation>যা স্বাক্ষরিত হয়েছিল আর যা সংরক্ষিত আছে তা এক নয়</translation>
    </message>
    <message>
        <source>has lost its signature</source>
        <translation>স্বাক্ষর হারিয়েছে</translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation>স্বাক্ষর মেলে না</translation>
    </message>
    <message>
        <source>the key that signed was never the officer&apos;s</source>
        <translation>যে কী দিয়ে স্বাক্ষর করা হয়েছে তা কখনোই অফিসারের ছিল না</translation>
    </message>
    <message>
        <source>the computation was stopped</source>
        <translation>হিসাব থামানো হয়েছে</translation>
    </message>
    <message>
        <source>the dataset needs a name</source>
        <translation>ডেটাসেটের একটি নাম লাগবে</translation>
    </message>
    <message>
        <source>the dataset needs a coordinator</source>
        <translation>ডেটাসেটের একজন সমন্বয়কারী লাগবে</translation>
    </message>
    <message>
        <source>give the name of a person</source>
        <translation>একজন ব্যক্তির নাম দিন</translation>
    </message>
    <message>
        <source>Changes that were stored here are not in the file any more: its log was removed, or an older copy was put in its place. If there is a newer copy, put that here before anybody goes on.</source>
        <translation>এখানে সংরক্ষিত কিছু পরিবর্তন আর ফাইলে নেই: এর লগ সরানো হয়েছে, অথবা এর জায়গায় পুরোনো কপি বসানো হয়েছে। নতুনতর কপি থাকলে কেউ কাজ চালিয়ে যাওয়ার আগে সেটি এখানে বসান।</translation>
    </message>
    <message>
        <source>%1 may not see this before the reading round is closed</source>
        <translation>পাঠ পর্ব বন্ধ হওয়ার আগে %1-এর জন্য এটি দেখা অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>%1 scan with open disagreements was left out</source>
        <translation>খোলা মতভেদ আছে এমন %1টি স্ক্যান বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 scans with open disagreements were left out</source>
        <translation>খোলা মতভেদ আছে এমন %1টি স্ক্যান বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 scan that was not read was left out</source>
        <translation>পড়া হয়নি এমন %1টি স্ক্যান বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 scans that were not read were left out</source>
        <translation>পড়া হয়নি এমন %1টি স্ক্যান বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 read is open and was written as it stands</source>
        <translation>%1টি পাঠ খোলা আছে, যেমন আছে তেমনই লেখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 reads are open and were written as they stand</source>
        <translation>%1টি পাঠ খোলা আছে, যেমন আছে তেমনই লেখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 scan was not readable, which only the assessments can say</source>
        <translation>%1টি স্ক্যান পাঠযোগ্য ছিল না, যা শুধু মূল্যায়নেই জানানো যায়</translation>
    </message>
    <message>
        <source>%1 scans were not readable, which only the assessments can say</source>
        <translation>%1টি স্ক্যান পাঠযোগ্য ছিল না, যা শুধু মূল্যায়নেই জানানো যায়</translation>
    </message>
    <message>
        <source>exports nothing</source>
        <translation>কিছু রপ্তানি করতে পারেন না</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>অন্য জায়গা বেছে নিন</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>ফোল্ডারটি তৈরি করা যায় না</translation>
    </message>
    <message>
        <source>there is no format &quot;%1&quot;</source>
        <translation>&quot;%1&quot; নামে কোনো ফরম্যাট নেই</translation>
    </message>
    <message>
        <source>there is no dialect &quot;%1&quot;</source>
        <translation>&quot;%1&quot; নামে কোনো ধরন (dialect) নেই</translation>
    </message>
    <message>
        <source>use full or makesense</source>
        <translation>full অথবা makesense ব্যবহার করুন</translation>
    </message>
    <message>
        <source>imports no annotations, which go by name,</source>
        <translation>স্ক্যানের নাম ধরে চলা চিহ্ন আমদানি করতে পারেন না</translation>
    </message>
    <message>
        <source>the dataset has no such reader</source>
        <translation>ডেটাসেটে এমন কোনো পাঠক নেই</translation>
    </message>
    <message>
        <source>%1 has been disabled</source>
        <translation>%1-কে নিষ্ক্রিয় করা হয়েছে</translation>
    </message>
    <message>
        <source>%1 is assessed positive, but nothing is drawn on it</source>
        <translation>%1-এর মূল্যায়ন পজিটিভ, কিন্তু এতে কিছু আঁকা নেই</translation>
    </message>
    <message>
        <source>%1 is assessed negative, but something is drawn on it</source>
        <translation>%1-এর মূল্যায়ন নেগেটিভ, কিন্তু এতে কিছু আঁকা আছে</translation>
    </message>
    <message>
        <source>%1 has submitted the read of %2, which is locked</source>
        <translation>%1-এর জমা দেওয়া %2-এর পাঠটি লক করা</translation>
    </message>
    <message>
        <source>take it back first, or import the other scans</source>
        <translation>আগে এটি ফেরত নিন, অথবা অন্য স্ক্যানগুলি আমদানি করুন</translation>
    </message>
    <message>
        <source>%1 has open annotations on %2 already</source>
        <translation>%2-এ %1-এর খোলা চিহ্ন আগে থেকেই আছে</translation>
    </message>
    <message>
        <source>say whether to append to them or to replace them</source>
        <translation>সেগুলির সঙ্গে যোগ করা হবে, নাকি সেগুলি প্রতিস্থাপন করা হবে, তা জানান</translation>
    </message>
    <message>
        <source>correct it in the file, or import without submitting and finish the read</source>
        <translation>ফাইলে সংশোধন করুন, অথবা জমা না দিয়ে আমদানি করে পাঠ শেষ করুন</translation>
    </message>
    <message>
        <source>the import was stopped; nothing came in</source>
        <translation>আমদানি থামানো হয়েছে; কিছুই আসেনি</translation>
    </message>
    <message>
        <source>the protocol does not have the labels %1</source>
        <translation>প্রোটোকলে %1 লেবেলগুলি নেই</translation>
    </message>
    <message>
        <source>add them to the protocol, or let them be created or skipped</source>
        <translation>এগুলি প্রোটোকলে যোগ করুন, অথবা তৈরি করতে বা বাদ দিতে দিন</translation>
    </message>
    <message>
        <source>the protocol does not have the labels %1, and only the coordinator adds labels to it</source>
        <translation>প্রোটোকলে %1 লেবেলগুলি নেই, এবং শুধু সমন্বয়কারীই তাতে লেবেল যোগ করেন</translation>
    </message>
    <message>
        <source>have them added, or let them be skipped</source>
        <translation>এগুলি যোগ করান, অথবা বাদ দিতে দিন</translation>
    </message>
    <message>
        <source>the labels %1 are new and were added to the protocol</source>
        <translation>%1 লেবেলগুলি নতুন, প্রোটোকলে যোগ করা হয়েছে</translation>
    </message>
    <message>
        <source>the dataset has no such person</source>
        <translation>ডেটাসেটে এমন কোনো ব্যক্তি নেই</translation>
    </message>
    <message>
        <source>%1 does not read in this dataset</source>
        <translation>%1 এই ডেটাসেটে স্ক্যান পড়েন না</translation>
    </message>
    <message>
        <source>choose a radiologist who is not disabled</source>
        <translation>নিষ্ক্রিয় নন এমন একজন রেডিওলজিস্ট বেছে নিন</translation>
    </message>
    <message>
        <source>%1 has no password, so the package cannot be sealed</source>
        <translation>%1-এর পাসওয়ার্ড নেই, তাই প্যাকেজটি সিল করা যায় না</translation>
    </message>
    <message>
        <source>have a password set first, or export without sealing</source>
        <translation>আগে পাসওয়ার্ড দেওয়ার ব্যবস্থা করুন, অথবা সিল ছাড়া রপ্তানি করুন</translation>
    </message>
    <message>
        <source>put it back or relink it, or export without pictures</source>
        <translation>আগের জায়গায় রাখুন বা নতুন করে যুক্ত করুন, অথবা ছবি ছাড়া রপ্তানি করুন</translation>
    </message>
    <message>
        <source>the file of %1 cannot be read: %2</source>
        <translation>%1-এর ফাইল পড়া যায় না: %2</translation>
    </message>
    <message>
        <source>the file of %1 has been changed since it was added</source>
        <translation>%1-এর ফাইল যোগ করার পর বদলানো হয়েছে</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>রপ্তানি বাতিল করা হয়েছে</translation>
    </message>
    <message>
        <source>no file was written</source>
        <translation>কোনো ফাইল লেখা হয়নি</translation>
    </message>
    <message>
        <source>%1 has no scan to read</source>
        <translation>%1-এর পড়ার মতো কোনো স্ক্যান নেই</translation>
    </message>
    <message>
        <source>assign scans to the reader first</source>
        <translation>আগে পাঠককে স্ক্যান বণ্টন করুন</translation>
    </message>
    <message>
        <source>check that the folder exists and may be written to</source>
        <translation>ফোল্ডারটি আছে কি না এবং তাতে লেখা যায় কি না দেখুন</translation>
    </message>
    <message>
        <source>this is a package itself</source>
        <translation>এটি নিজেই একটি প্যাকেজ</translation>
    </message>
    <message>
        <source>export from the dataset it came from</source>
        <translation>যে ডেটাসেট থেকে এসেছে সেখান থেকে রপ্তানি করুন</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>আগে থেকেই আছে</translation>
    </message>
    <message>
        <source>choose another name; nothing was overwritten</source>
        <translation>অন্য নাম বেছে নিন; কোনো ফাইলের উপর লেখা হয়নি</translation>
    </message>
    <message>
        <source>nothing was merged</source>
        <translation>কিছুই একত্র করা হয়নি</translation>
    </message>
    <message>
        <source>nothing was merged: settle with the reader which of both counts, and go on with a new package or in the dataset</source>
        <translation>কিছুই একত্র করা হয়নি: দুটির কোনটি গণ্য হবে তা পাঠকের সঙ্গে ঠিক করুন, তারপর নতুন প্যাকেজে বা ডেটাসেটে কাজ চালিয়ে যান</translation>
    </message>
    <message>
        <source>its reader %1 does not read in this dataset</source>
        <translation>এর পাঠক %1 এই ডেটাসেটে স্ক্যান পড়েন না</translation>
    </message>
    <message>
        <source>it was read under version %1 of the protocol, which the dataset has not</source>
        <translation>এটি প্রোটোকলের সংস্করণ %1 অনুযায়ী পড়া হয়েছে, যা ডেটাসেটে নেই</translation>
    </message>
    <message>
        <source>read under version %1 of the protocol; the dataset now has version %2</source>
        <translation>প্রোটোকলের সংস্করণ %1 অনুযায়ী পড়া হয়েছে; ডেটাসেটে এখন সংস্করণ %2 চলছে</translation>
    </message>
    <message>
        <source>its scan %1 is not in this dataset</source>
        <translation>এর স্ক্যান %1 এই ডেটাসেটে নেই</translation>
    </message>
    <message>
        <source>another copy of this package was merged already, and both were read in separately: %1</source>
        <translation>এই প্যাকেজের আরেকটি কপি আগেই একত্র করা হয়েছে, এবং দুটিতেই আলাদাভাবে পড়া হয়েছে: %1</translation>
    </message>
    <message>
        <source>the same reads were changed in the dataset and in the package: %1</source>
        <translation>একই পাঠ ডেটাসেট ও প্যাকেজ দুই জায়গাতেই বদলানো হয়েছে: %1</translation>
    </message>
    <message>
        <source>submitted reads are not complete by the protocol in force: %1</source>
        <translation>জমা দেওয়া পাঠ বর্তমান প্রোটোকল অনুযায়ী সম্পূর্ণ নয়: %1</translation>
    </message>
    <message>
        <source>was excluded meanwhile; its read is kept</source>
        <translation>এর মধ্যে বাদ দেওয়া হয়েছে; এর পাঠ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>it holds a comment that is not its reader&apos;s</source>
        <translation>এতে এমন একটি মন্তব্য আছে যা এর পাঠকের নয়</translation>
    </message>
    <message>
        <source>it holds a request that is not its reader&apos;s</source>
        <translation>এতে এমন একটি অনুরোধ আছে যা এর পাঠকের নয়</translation>
    </message>
    <message>
        <source>the package was changed by other means than reading in it: %1</source>
        <translation>পাঠ ছাড়া অন্য উপায়ে প্যাকেজটি বদলানো হয়েছে: %1</translation>
    </message>
    <message>
        <source>get it again from its reader; nothing was merged</source>
        <translation>এর পাঠকের কাছ থেকে এটি আবার নিন; কিছুই একত্র করা হয়নি</translation>
    </message>
    <message>
        <source>merge it into the dataset that gave it out</source>
        <translation>যে ডেটাসেট এটি দিয়েছিল তাতে একত্র করুন</translation>
    </message>
    <message>
        <source>is sealed, and this dataset has given out no package</source>
        <translation>সিল করা, আর এই ডেটাসেট কোনো প্যাকেজ দেয়নি</translation>
    </message>
    <message>
        <source>is sealed for somebody else: for its reader, or for another dataset</source>
        <translation>অন্য কারও জন্য সিল করা: এর পাঠকের জন্য, অথবা অন্য ডেটাসেটের জন্য</translation>
    </message>
    <message>
        <source>is no package, but a dataset</source>
        <translation>প্যাকেজ নয়, ডেটাসেট</translation>
    </message>
    <message>
        <source>choose a reader&apos;s package</source>
        <translation>একটি পাঠক-প্যাকেজ বেছে নিন</translation>
    </message>
    <message>
        <source>its token cannot be read</source>
        <translation>এর টোকেন পড়া যায় না</translation>
    </message>
    <message>
        <source>is a package of the dataset &quot;%1&quot;</source>
        <translation>&quot;%1&quot; ডেটাসেটের প্যাকেজ</translation>
    </message>
    <message>
        <source>was not given out by this dataset: its token is not signed by it</source>
        <translation>এই ডেটাসেটের দেওয়া নয়: এর টোকেনে এই ডেটাসেটের স্বাক্ষর নেই</translation>
    </message>
    <message>
        <source>its trail does not begin with the token</source>
        <translation>এর নিরীক্ষা নথি টোকেন দিয়ে শুরু হয়নি</translation>
    </message>
    <message>
        <source>its scans are not the ones that it was given</source>
        <translation>এর স্ক্যানগুলি এতে দেওয়া স্ক্যান নয়</translation>
    </message>
    <message>
        <source>somebody else than %1 has worked in it</source>
        <translation>%1 ছাড়া অন্য কেউ এতে কাজ করেছেন</translation>
    </message>
    <message>
        <source>the end of its trail is not signed by %1</source>
        <translation>এর নিরীক্ষা নথির শেষে %1-এর স্বাক্ষর নেই</translation>
    </message>
    <message>
        <source>it holds a read that it was not made for</source>
        <translation>এতে এমন একটি পাঠ আছে যার জন্য এটি তৈরি হয়নি</translation>
    </message>
    <message>
        <source>a finding has impossible coordinates or is there twice</source>
        <translation>একটি প্রাপ্তির স্থানাঙ্ক অসম্ভব, অথবা সেটি দুবার আছে</translation>
    </message>
    <message>
        <source>this dataset is no package</source>
        <translation>এই ডেটাসেটটি প্যাকেজ নয়</translation>
    </message>
    <message>
        <source>is not a sealed package</source>
        <translation>সিল করা প্যাকেজ নয়</translation>
    </message>
    <message>
        <source>open it as it is, without a password</source>
        <translation>পাসওয়ার্ড ছাড়াই এটি সরাসরি খুলুন</translation>
    </message>
    <message>
        <source>calling a package off needs a reason</source>
        <translation>প্যাকেজের অপেক্ষা বাতিল করতে কারণ লাগবে</translation>
    </message>
    <message>
        <source>this dataset gave out no such package</source>
        <translation>এই ডেটাসেট এমন কোনো প্যাকেজ দেয়নি</translation>
    </message>
    <message>
        <source>the package is not waited for any more</source>
        <translation>প্যাকেজটির জন্য আর অপেক্ষা করা হচ্ছে না</translation>
    </message>
    <message>
        <source>%1 has no copy of the key that patients are hashed with</source>
        <translation>রোগীদের হ্যাশ করার কী-এর কোনো কপি %1-এর কাছে নেই</translation>
    </message>
    <message>
        <source>have a coordinator log in who has added DICOM files before; that gives all coordinators a copy</source>
        <translation>আগে DICOM ফাইল যোগ করেছেন এমন একজন সমন্বয়কারীকে লগ ইন করতে বলুন; তাতে সব সমন্বয়কারী কপি পান</translation>
    </message>
    <message>
        <source>%1 has no password yet</source>
        <translation>%1-এর এখনও পাসওয়ার্ড নেই</translation>
    </message>
    <message>
        <source>have the coordinator give one</source>
        <translation>সমন্বয়কারীকে একটি দিতে বলুন</translation>
    </message>
    <message>
        <source>this is not the password of %1</source>
        <translation>এটি %1-এর পাসওয়ার্ড নয়</translation>
    </message>
    <message>
        <source>type it again; the coordinator can give a new one</source>
        <translation>আবার লিখুন; সমন্বয়কারী নতুন পাসওয়ার্ড দিতে পারেন</translation>
    </message>
    <message>
        <source>a password has at least %1 characters</source>
        <translation>পাসওয়ার্ডে অন্তত %1টি অক্ষর থাকতে হবে</translation>
    </message>
    <message>
        <source>a few words are easy to remember and hard to guess</source>
        <translation>কয়েকটি শব্দ মনে রাখা সহজ, অনুমান করা কঠিন</translation>
    </message>
    <message>
        <source>the password is longer than %1 characters</source>
        <translation>পাসওয়ার্ডটি %1 অক্ষরের বেশি</translation>
    </message>
    <message>
        <source>the first password has to be a coordinator&apos;s own, who can then give the others theirs</source>
        <translation>প্রথম পাসওয়ার্ডটি কোনো সমন্বয়কারীর নিজের হতে হবে, যিনি পরে অন্যদের পাসওয়ার্ড দিতে পারেন</translation>
    </message>
    <message>
        <source>begin with: %1</source>
        <translation>এঁকে দিয়ে শুরু করুন: %1</translation>
    </message>
    <message>
        <source>there is not enough memory to protect a password</source>
        <translation>পাসওয়ার্ড সুরক্ষিত করার মতো যথেষ্ট মেমরি নেই</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>অন্য প্রোগ্রাম বন্ধ করুন</translation>
    </message>
    <message>
        <source>ask the coordinator</source>
        <translation>সমন্বয়কারীকে বলুন</translation>
    </message>
    <message>
        <source>the dataset has no person named &quot;%1&quot;</source>
        <translation>ডেটাসেটে &quot;%1&quot; নামে কোনো ব্যক্তি নেই</translation>
    </message>
    <message>
        <source>it has: %1</source>
        <translation>ডেটাসেটে আছেন: %1</translation>
    </message>
    <message>
        <source>the dataset is protected by passwords</source>
        <translation>ডেটাসেটটি পাসওয়ার্ড দিয়ে সুরক্ষিত</translation>
    </message>
    <message>
        <source>say who acts with --user NAME; the password is asked for, or comes from --password-file or DOUBLEREAD_PASSWORD</source>
        <translation>কে কাজ করছেন তা --user NAME দিয়ে জানান; পাসওয়ার্ড চাওয়া হয়, অথবা --password-file বা DOUBLEREAD_PASSWORD থেকে নেওয়া হয়</translation>
    </message>
    <message>
        <source>the dataset has no coordinator</source>
        <translation>ডেটাসেটে কোনো সমন্বয়কারী নেই</translation>
    </message>
    <message>
        <source>name a person to act as</source>
        <translation>যাঁর হয়ে কাজ করবেন তাঁর নাম দিন</translation>
    </message>
    <message>
        <source>a person needs a name</source>
        <translation>ব্যক্তির একটি নাম লাগবে</translation>
    </message>
    <message>
        <source>the name is longer than 200 characters</source>
        <translation>নামটি 200 অক্ষরের বেশি</translation>
    </message>
    <message>
        <source>there is a person named &quot;%1&quot; already</source>
        <translation>&quot;%1&quot; নামে একজন ব্যক্তি আগে থেকেই আছেন</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>অন্য নাম বেছে নিন</translation>
    </message>
    <message>
        <source>%1 is the last coordinator who can log in</source>
        <translation>%1 লগ ইন করতে পারেন এমন শেষ সমন্বয়কারী</translation>
    </message>
    <message>
        <source>let another coordinator be there first</source>
        <translation>আগে আরেকজন সমন্বয়কারীর ব্যবস্থা করুন</translation>
    </message>
    <message>
        <source>%1 may not see how far the readers have come</source>
        <translation>%1-এর জন্য পাঠকদের অগ্রগতি দেখা অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>reading round %1 is closed already</source>
        <translation>পাঠ পর্ব %1 আগেই বন্ধ হয়েছে</translation>
    </message>
    <message>
        <source>this read of %1 was begun elsewhere in the meantime</source>
        <translation>%1-এর এই পাঠ এর মধ্যে অন্যত্র শুরু করা হয়েছে</translation>
    </message>
    <message>
        <source>open the scan again to see it as it is now</source>
        <translation>এখন যেমন আছে দেখতে স্ক্যানটি আবার খুলুন</translation>
    </message>
    <message>
        <source>there is no open read of %1 by this reader</source>
        <translation>এই পাঠকের %1-এর কোনো খোলা পাঠ নেই</translation>
    </message>
    <message>
        <source>there is no such read</source>
        <translation>এমন কোনো পাঠ নেই</translation>
    </message>
    <message>
        <source>%1 has been asked for already</source>
        <translation>%1 আগেই ফেরত চাওয়া হয়েছে</translation>
    </message>
    <message>
        <source>wait for the coordinator&apos;s answer</source>
        <translation>সমন্বয়কারীর উত্তরের জন্য অপেক্ষা করুন</translation>
    </message>
    <message>
        <source>there is no submitted read of %1 by this reader</source>
        <translation>এই পাঠকের %1-এর কোনো জমা দেওয়া পাঠ নেই</translation>
    </message>
    <message>
        <source>there is no such request</source>
        <translation>এমন কোনো অনুরোধ নেই</translation>
    </message>
    <message>
        <source>asks for reads in the window alone</source>
        <translation>শুধু প্রোগ্রামের উইন্ডো থেকেই পাঠ ফেরত চাইতে পারেন</translation>
    </message>
    <message>
        <source>taking a read back needs a reason</source>
        <translation>পাঠ ফেরত নিতে কারণ লাগবে</translation>
    </message>
    <message>
        <source>say what has to be changed</source>
        <translation>কী বদলাতে হবে লিখুন</translation>
    </message>
    <message>
        <source>list them to see which there are</source>
        <translation>কী কী আছে জানতে তালিকা দেখুন</translation>
    </message>
    <message>
        <source>%1 does not read: only radiologists who are not disabled do</source>
        <translation>%1 পাঠক নন: শুধু নিষ্ক্রিয় নন এমন রেডিওলজিস্টরাই পড়েন</translation>
    </message>
    <message>
        <source>there are no such scans to hand out</source>
        <translation>বণ্টন করার মতো এমন কোনো স্ক্যান নেই</translation>
    </message>
    <message>
        <source>excluded scans are not; choose others, or include some in triage</source>
        <translation>বাদ দেওয়া স্ক্যান বণ্টন হয় না; অন্য স্ক্যান বেছে নিন, অথবা বাছাইয়ে কয়েকটি অন্তর্ভুক্ত করুন</translation>
    </message>
    <message>
        <source>%1 may not see comparisons</source>
        <translation>%1-এর জন্য তুলনা দেখা অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>the IoU gate must be above 0 and at most 1</source>
        <translation>IoU সীমামান 0-এর বেশি এবং সর্বোচ্চ 1 হতে হবে</translation>
    </message>
    <message>
        <source>holds no picture</source>
        <translation>কোনো ছবি নেই</translation>
    </message>
    <message>
        <source>zip the scans themselves</source>
        <translation>স্ক্যানগুলিকেই জিপ করুন</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>থামানো হয়েছে</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>কিছুই বদলানো হয়নি</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>এমন কোনো ফোল্ডার নেই</translation>
    </message>
    <message>
        <source>check the path</source>
        <translation>পাথ যাচাই করুন</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>এমন কোনো ফাইল বা ফোল্ডার নেই</translation>
    </message>
    <message>
        <source>is a device or a pipe, no file</source>
        <translation>ফাইল নয়, ডিভাইস বা পাইপ</translation>
    </message>
    <message>
        <source>check the permissions</source>
        <translation>অনুমতি যাচাই করুন</translation>
    </message>
    <message>
        <source>the dataset has no scan named &quot;%1&quot;</source>
        <translation>ডেটাসেটে &quot;%1&quot; নামে কোনো স্ক্যান নেই</translation>
    </message>
    <message>
        <source>check the name; case counts</source>
        <translation>নাম যাচাই করুন; ছোট-বড় হাতের অক্ষরের পার্থক্য ধরা হয়</translation>
    </message>
    <message>
        <source>%1 scans are named &quot;%2&quot;</source>
        <translation>&quot;%2&quot; নামে %1টি স্ক্যান আছে</translation>
    </message>
    <message>
        <source>%1 has a worklist of scans without names, and %2 before the reading round is closed</source>
        <translation>%1-এর কাজের তালিকায় স্ক্যানের নাম নেই, তাই পাঠ পর্ব বন্ধ হওয়ার আগে তিনি %2</translation>
    </message>
    <message>
        <source>triages nothing</source>
        <translation>কিছু বাছাই করতে পারেন না</translation>
    </message>
    <message>
        <source>this is a reader&apos;s package, which takes reads alone</source>
        <translation>এটি পাঠক-প্যাকেজ, এতে শুধু পাঠ নেওয়া হয়</translation>
    </message>
    <message>
        <source>triage in the dataset that it came from</source>
        <translation>যে ডেটাসেট থেকে এসেছে সেখানে বাছাই করুন</translation>
    </message>
    <message>
        <source>%1 has been read, or a read of it has begun</source>
        <translation>%1 পড়া হয়েছে, অথবা এর পাঠ শুরু হয়েছে</translation>
    </message>
    <message>
        <source>%1 of the %2 scans have been read or begun, %3 among them</source>
        <translation>%2টি স্ক্যানের মধ্যে %1টি পড়া হয়েছে বা শুরু হয়েছে, যেমন %3</translation>
    </message>
    <message>
        <source>excluded scans leave comparison and release; confirm that this is meant</source>
        <translation>বাদ দেওয়া স্ক্যান তুলনা ও প্রকাশনায় থাকে না; এটাই চান কি না নিশ্চিত করুন</translation>
    </message>
    <message>
        <source>%1 was triaged otherwise in the meantime</source>
        <translation>%1 এর মধ্যে অন্যভাবে বাছাই করা হয়েছে</translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation>আবার দেখে নিন</translation>
    </message>
    <message>
        <source>this is a reader&apos;s package: it can be read, and nothing else</source>
        <translation>এটি পাঠক-প্যাকেজ: এতে শুধু পড়া যায়, আর কিছু নয়</translation>
    </message>
    <message>
        <source>do it in the dataset that the package came from</source>
        <translation>প্যাকেজটি যে ডেটাসেট থেকে এসেছে সেখানে করুন</translation>
    </message>
    <message>
        <source>is told of no scan</source>
        <translation>কোনো স্ক্যানের কথা জানতে পারেন না</translation>
    </message>
    <message>
        <source>more than %1 entries were asked for at a time</source>
        <translation>একবারে %1টির বেশি ভুক্তি চাওয়া হয়েছে</translation>
    </message>
    <message>
        <source>nobody has signed the head since entry %1, which the program wrote</source>
        <translation>প্রোগ্রামের লেখা ভুক্তি %1-এর পর শীর্ষে আর কেউ স্বাক্ষর করেননি</translation>
    </message>
    <message>
        <source>the head is not signed, although whoever works in a protected dataset signs it</source>
        <translation>শীর্ষে স্বাক্ষর নেই, অথচ সুরক্ষিত ডেটাসেটে যিনি কাজ করেন তিনি তাতে স্বাক্ষর করেন</translation>
    </message>
    <message>
        <source>the head is signed with a key that is nobody&apos;s</source>
        <translation>শীর্ষে যে কী দিয়ে স্বাক্ষর করা হয়েছে তা কারও নয়</translation>
    </message>
    <message>
        <source>the signature of the head does not fit</source>
        <translation>শীর্ষের স্বাক্ষর মেলে না</translation>
    </message>
    <message>
        <source>what was signed cannot be read</source>
        <translation>যা স্বাক্ষরিত হয়েছিল তা পড়া যায় না</translation>
    </message>
    <message>
        <source>entry %1 is another than the one known: the trail was written anew, or goes on from an older copy; those that %2 are missing</source>
        <translation>ভুক্তি %1 জানা ভুক্তিটি নয়: নথি নতুন করে লেখা হয়েছে, অথবা পুরোনো কপি থেকে চলছে; যেসব ভুক্তি %2 সেগুলি অনুপস্থিত</translation>
    </message>
    <message>
        <source>entries %1 to %2, which %3, are missing</source>
        <translation>ভুক্তি %1 থেকে %2 অনুপস্থিত, যা %3</translation>
    </message>
    <message>
        <source>cannot all be checked: %1</source>
        <translation>সবগুলি যাচাই করা যায়নি: %1</translation>
    </message>
    <message>
        <source>were stored here once</source>
        <translation>এখানে একসময় সংরক্ষিত হয়েছিল</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no head of an audit trail</source>
        <translation>&quot;%1&quot; নিরীক্ষা নথির শীর্ষ নয়</translation>
    </message>
    <message>
        <source>give it as trail verify prints it: number:hash</source>
        <translation>trail verify যেভাবে দেখায় সেভাবে দিন: number:hash</translation>
    </message>
    <message>
        <source>were there when the head was written down</source>
        <translation>শীর্ষ লিখে রাখার সময় ছিল</translation>
    </message>
    <message>
        <source>was not merged</source>
        <translation>একত্র করা হয়নি</translation>
    </message>
    <message>
        <source>no dataset is open</source>
        <translation>কোনো ডেটাসেট খোলা নেই</translation>
    </message>
    <message>
        <source>the copy was stopped</source>
        <translation>কপি করা থামানো হয়েছে</translation>
    </message>
    <message>
        <source>cannot be created: %1</source>
        <translation>তৈরি করা যায় না: %1</translation>
    </message>
    <message>
        <source>was made by an older version of DoubleRead</source>
        <translation>DoubleRead-এর পুরোনো সংস্করণে তৈরি</translation>
    </message>
    <message>
        <source>open it once for writing, which brings it up to date</source>
        <translation>একবার লেখার জন্য খুলুন, তাতে এটি হালনাগাদ হয়</translation>
    </message>
    <message>
        <source>The dataset %1; it is open for reading only. Remedy: %2.</source>
        <translation>ডেটাসেটটি %1; এটি শুধু দেখার জন্য খোলা। প্রতিকার: %2।</translation>
    </message>
    <message>
        <source>another program is using the dataset</source>
        <translation>অন্য একটি প্রোগ্রাম ডেটাসেটটি ব্যবহার করছে</translation>
    </message>
    <message>
        <source>try again when it has finished</source>
        <translation>সেটির কাজ শেষ হলে আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>the dataset cannot be written to</source>
        <translation>ডেটাসেটে লেখা যায় না</translation>
    </message>
    <message>
        <source>check the permissions of the file and its folder</source>
        <translation>ফাইল ও তার ফোল্ডারের অনুমতি যাচাই করুন</translation>
    </message>
    <message>
        <source>the dataset&apos;s file cannot be read or written</source>
        <translation>ডেটাসেটের ফাইল পড়া বা লেখা যায় না</translation>
    </message>
    <message>
        <source>check the disk; nothing of this step was stored</source>
        <translation>ডিস্ক যাচাই করুন; এই ধাপের কিছুই সংরক্ষিত হয়নি</translation>
    </message>
    <message>
        <source>the dataset&apos;s file is damaged</source>
        <translation>ডেটাসেটের ফাইল ক্ষতিগ্রস্ত</translation>
    </message>
    <message>
        <source>restore the last backup, or save what can be read by &apos;salvage&apos;</source>
        <translation>শেষ ব্যাকআপ ফিরিয়ে আনুন, অথবা &apos;salvage&apos; দিয়ে যা পড়া যায় তা উদ্ধার করুন</translation>
    </message>
    <message>
        <source>the disk is full; nothing of this step was stored</source>
        <translation>ডিস্ক পূর্ণ; এই ধাপের কিছুই সংরক্ষিত হয়নি</translation>
    </message>
    <message>
        <source>free some space and try again</source>
        <translation>কিছু জায়গা খালি করে আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>the dataset&apos;s file cannot be opened</source>
        <translation>ডেটাসেটের ফাইল খোলা যায় না</translation>
    </message>
    <message>
        <source>the file is not a dataset or is damaged</source>
        <translation>ফাইলটি ডেটাসেট নয়, অথবা ক্ষতিগ্রস্ত</translation>
    </message>
    <message>
        <source>the dataset&apos;s engine failed: %1</source>
        <translation>ডেটাসেটের ইঞ্জিন ব্যর্থ হয়েছে: %1</translation>
    </message>
    <message>
        <source>nothing of this step was stored; try again</source>
        <translation>এই ধাপের কিছুই সংরক্ষিত হয়নি; আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>choose a .doubleread file</source>
        <translation>একটি .doubleread ফাইল বেছে নিন</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>এমন কোনো ফাইল নেই</translation>
    </message>
    <message>
        <source>check the path, or create a dataset there</source>
        <translation>পাথ যাচাই করুন, অথবা সেখানে একটি ডেটাসেট তৈরি করুন</translation>
    </message>
    <message>
        <source>is a folder, not a dataset</source>
        <translation>ডেটাসেট নয়, ফোল্ডার</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a dataset</source>
        <translation>ডেটাসেট নয়, ডিভাইস বা পাইপ</translation>
    </message>
    <message>
        <source>check the medium</source>
        <translation>স্টোরেজ মাধ্যম যাচাই করুন</translation>
    </message>
    <message>
        <source>is empty, not a dataset</source>
        <translation>ফাঁকা, ডেটাসেট নয়</translation>
    </message>
    <message>
        <source>is not a dataset</source>
        <translation>ডেটাসেট নয়</translation>
    </message>
    <message>
        <source>ends within its header</source>
        <translation>হেডারের মধ্যেই শেষ</translation>
    </message>
    <message>
        <source>belongs to another program</source>
        <translation>অন্য প্রোগ্রামের ফাইল</translation>
    </message>
    <message>
        <source>was made by a newer version of DoubleRead (schema %1, known up to %2)</source>
        <translation>DoubleRead-এর নতুনতর সংস্করণে তৈরি (স্কিমা %1, এই সংস্করণে জানা %2 পর্যন্ত)</translation>
    </message>
    <message>
        <source>open it with that version; the file was left as it is</source>
        <translation>সেই সংস্করণ দিয়ে খুলুন; ফাইলটি যেমন ছিল তেমনই রাখা হয়েছে</translation>
    </message>
    <message>
        <source>has an impossible page size in its header</source>
        <translation>হেডারে অসম্ভব পাতার আকার দেওয়া আছে</translation>
    </message>
    <message>
        <source>is truncated: it has %1 of %2 bytes</source>
        <translation>অসম্পূর্ণ: %2 বাইটের মধ্যে %1 বাইট আছে</translation>
    </message>
    <message>
        <source>is being made by %1</source>
        <translation>%1 এটি তৈরি করছে</translation>
    </message>
    <message>
        <source>The file may not be written to, so the dataset is open for reading only.</source>
        <translation>ফাইলটিতে লেখার অনুমতি নেই, তাই ডেটাসেটটি শুধু দেখার জন্য খোলা।</translation>
    </message>
    <message>
        <source>The folder may not be written to, so the dataset is open for reading only.</source>
        <translation>ফোল্ডারটিতে লেখার অনুমতি নেই, তাই ডেটাসেটটি শুধু দেখার জন্য খোলা।</translation>
    </message>
    <message>
        <source>change its permissions, or copy the dataset</source>
        <translation>এর অনুমতি বদলান, অথবা ডেটাসেটটি কপি করুন</translation>
    </message>
    <message>
        <source>is being written to by %1</source>
        <translation>%1 এতে লিখছে</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>অন্য একটি প্রোগ্রাম</translation>
    </message>
    <message>
        <source>close it there and try again</source>
        <translation>সেখানে বন্ধ করে আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>The dataset is open for reading only: it %1.</source>
        <translation>ডেটাসেটটি শুধু দেখার জন্য খোলা: %1।</translation>
    </message>
    <message>
        <source>%1 is writing to this dataset; here it is open for reading only.</source>
        <translation>%1 এই ডেটাসেটে লিখছে; এখানে এটি শুধু দেখার জন্য খোলা।</translation>
    </message>
    <message>
        <source>is damaged: %1</source>
        <translation>ক্ষতিগ্রস্ত: %1</translation>
    </message>
    <message>
        <source>The dataset is damaged; what is left of it is open for reading.</source>
        <translation>ডেটাসেটটি ক্ষতিগ্রস্ত; যা অবশিষ্ট আছে তা দেখার জন্য খোলা।</translation>
    </message>
    <message>
        <source>The dataset is open for reading only.</source>
        <translation>ডেটাসেটটি শুধু দেখার জন্য খোলা।</translation>
    </message>
    <message>
        <source>a change that the audit trail does not speak of: %1</source>
        <translation>এমন একটি পরিবর্তন যার কথা নিরীক্ষা নথিতে নেই: %1</translation>
    </message>
    <message>
        <source>nothing of this step was stored; please report this fault</source>
        <translation>এই ধাপের কিছুই সংরক্ষিত হয়নি; অনুগ্রহ করে ত্রুটিটি জানান</translation>
    </message>
    <message>
        <source>lies on a network file system, where writing is not safe</source>
        <translation>নেটওয়ার্ক ফাইল সিস্টেমে আছে, যেখানে লেখা নিরাপদ নয়</translation>
    </message>
    <message>
        <source>copy it to a local disk, or open it for reading</source>
        <translation>স্থানীয় ডিস্কে কপি করুন, অথবা শুধু দেখার জন্য খুলুন</translation>
    </message>
    <message>
        <source>its folder cannot be written to: %1</source>
        <translation>এর ফোল্ডারে লেখা যায় না: %1</translation>
    </message>
    <message>
        <source>change the folder&apos;s permissions or copy the dataset</source>
        <translation>ফোল্ডারের অনুমতি বদলান অথবা ডেটাসেটটি কপি করুন</translation>
    </message>
    <message>
        <source>get the package again from where it came; nothing was changed</source>
        <translation>প্যাকেজটি যেখান থেকে এসেছে সেখান থেকে আবার নিন; কিছুই বদলানো হয়নি</translation>
    </message>
    <message>
        <source>holds the %1 &quot;%2&quot;, which no package has</source>
        <translation>এতে %1 &quot;%2&quot; আছে, যা কোনো প্যাকেজে থাকে না</translation>
    </message>
    <message>
        <source>lacks the %1 &quot;%2&quot;</source>
        <translation>এতে %1 &quot;%2&quot; নেই</translation>
    </message>
    <message>
        <source>holds a value of more than %1 bytes</source>
        <translation>এতে %1 বাইটের বেশি বড় একটি মান আছে</translation>
    </message>
    <message>
        <source>holds more than %1 findings on one scan</source>
        <translation>একটি স্ক্যানে %1টির বেশি প্রাপ্তি আছে</translation>
    </message>
    <message>
        <source>the trail has no entry %1</source>
        <translation>নিরীক্ষা নথিতে ভুক্তি %1 নেই</translation>
    </message>
    <message>
        <source>holds a read of a scan or person that is not there</source>
        <translation>অনুপস্থিত স্ক্যান বা ব্যক্তির একটি পাঠ আছে</translation>
    </message>
    <message>
        <source>the read is locked in the dataset</source>
        <translation>পাঠটি ডেটাসেটে লক করা</translation>
    </message>
    <message>
        <source>description of itself</source>
        <translation>নিজের বিবরণ</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>প্রোটোকল</translation>
    </message>
    <message>
        <source>a worklist has an unknown purpose</source>
        <translation>একটি কাজের তালিকার উদ্দেশ্য অজানা</translation>
    </message>
    <message>
        <source>the read was submitted and is locked</source>
        <translation>পাঠটি জমা দেওয়া ও লক করা</translation>
    </message>
    <message>
        <source>ask the coordinator to take it back</source>
        <translation>সমন্বয়কারীকে এটি ফেরত নিতে বলুন</translation>
    </message>
    <message>
        <source>the read was changed elsewhere in the meantime</source>
        <translation>পাঠটি এর মধ্যে অন্যত্র বদলানো হয়েছে</translation>
    </message>
    <message>
        <source>a read has an unknown state</source>
        <translation>একটি পাঠের অবস্থা অজানা</translation>
    </message>
    <message>
        <source>the read is not submitted</source>
        <translation>পাঠটি জমা দেওয়া হয়নি</translation>
    </message>
    <message>
        <source>the request was answered already</source>
        <translation>অনুরোধটির উত্তর আগেই দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>there is no room for today&apos;s backup: %1 MB are free, %2 MB are needed</source>
        <translation>আজকের ব্যাকআপের জায়গা নেই: %1 MB খালি আছে, %2 MB দরকার</translation>
    </message>
    <message>
        <source>free some space on that disk</source>
        <translation>ওই ডিস্কে কিছু জায়গা খালি করুন</translation>
    </message>
    <message>
        <source>there is no backup beside it;</source>
        <translation>পাশে কোনো ব্যাকআপ নেই;</translation>
    </message>
    <message>
        <source>restore the last backup, %1, or</source>
        <translation>শেষ ব্যাকআপ %1 ফিরিয়ে আনুন, অথবা</translation>
    </message>
    <message>
        <source> save what can be read by &apos;doubleread-cli salvage&apos;; the file was left as it is</source>
        <translation> &apos;doubleread-cli salvage&apos; দিয়ে যা পড়া যায় তা উদ্ধার করুন; ফাইলটি যেমন ছিল তেমনই রাখা হয়েছে</translation>
    </message>
    <message>
        <source>holds nothing that could be read</source>
        <translation>পড়ার মতো কিছুই নেই</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>একটি ব্যাকআপ ফিরিয়ে আনুন</translation>
    </message>
    <message>
        <source>the damaged file cannot be copied</source>
        <translation>ক্ষতিগ্রস্ত ফাইলটি কপি করা যায় না</translation>
    </message>
    <message>
        <source>check the free space</source>
        <translation>খালি জায়গা যাচাই করুন</translation>
    </message>
    <message>
        <source>nothing was saved</source>
        <translation>কিছুই উদ্ধার হয়নি</translation>
    </message>
    <message>
        <source>too little of a dataset is left to save it: the table &apos;%1&apos; is gone</source>
        <translation>ডেটাসেটের যা অবশিষ্ট আছে তা উদ্ধারের পক্ষে খুব কম: &apos;%1&apos; টেবিলটি নেই</translation>
    </message>
    <message>
        <source>restore a backup; nothing was written</source>
        <translation>একটি ব্যাকআপ ফিরিয়ে আনুন; কিছুই লেখা হয়নি</translation>
    </message>
    <message>
        <source>the review was changed elsewhere in the meantime</source>
        <translation>পর্যালোচনাটি এর মধ্যে অন্যত্র বদলানো হয়েছে</translation>
    </message>
    <message>
        <source>the scan %1 has an unknown state</source>
        <translation>স্ক্যান %1-এর অবস্থা অজানা</translation>
    </message>
    <message>
        <source>the dataset has no such scan</source>
        <translation>ডেটাসেটে এমন কোনো স্ক্যান নেই</translation>
    </message>
    <message>
        <source>the dataset has no scan %1</source>
        <translation>ডেটাসেটে স্ক্যান %1 নেই</translation>
    </message>
    <message>
        <source>the table %1 has a key that the audit trail cannot name</source>
        <translation>টেবিল %1-এ এমন একটি কী আছে যা নিরীক্ষা নথিতে লেখা যায় না</translation>
    </message>
    <message>
        <source>entry %1 was moved to place %2</source>
        <translation>ভুক্তি %1 সরিয়ে %2 নম্বর স্থানে নেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>entry %1 tells that later changes, which had been stored, were gone then (%2): a log was lost or an older copy put in place</source>
        <translation>ভুক্তি %1 জানায় যে আগে সংরক্ষিত পরবর্তী কিছু পরিবর্তন তখন আর ছিল না (%2): কোনো লগ হারিয়েছে, অথবা পুরোনো কপি বসানো হয়েছে</translation>
    </message>
    <message>
        <source>entry %1 tells that the dataset was salvaged from a damaged file</source>
        <translation>ভুক্তি %1 জানায় যে ডেটাসেটটি ক্ষতিগ্রস্ত ফাইল থেকে উদ্ধার করা</translation>
    </message>
    <message>
        <source>entry %1 does not say which rows were written</source>
        <translation>কোন কোন সারি লেখা হয়েছে তা ভুক্তি %1 জানায় না</translation>
    </message>
    <message>
        <source>the end is missing from entry %1 on: the head counts %2</source>
        <translation>ভুক্তি %1 থেকে শেষ অংশ অনুপস্থিত: শীর্ষের হিসাবে আছে %2টি</translation>
    </message>
    <message>
        <source>the head does not fit the last entry</source>
        <translation>শীর্ষ শেষ ভুক্তির সঙ্গে মেলে না</translation>
    </message>
    <message>
        <source>is not in the audit trail</source>
        <translation>নিরীক্ষা নথিতে নেই</translation>
    </message>
    <message>
        <source>was altered</source>
        <translation>পরিবর্তন করা হয়েছে</translation>
    </message>
    <message>
        <source>does not belong into a dataset</source>
        <translation>ডেটাসেটে থাকার কথা নয়</translation>
    </message>
    <message>
        <source>was taken away</source>
        <translation>সরিয়ে ফেলা হয়েছে</translation>
    </message>
    <message>
        <source>entry %1 is missing</source>
        <translation>ভুক্তি %1 অনুপস্থিত</translation>
    </message>
    <message>
        <source>entries %1 to %2 are missing</source>
        <translation>ভুক্তি %1 থেকে %2 অনুপস্থিত</translation>
    </message>
    <message>
        <source>entry %1 does not follow the one before</source>
        <translation>ভুক্তি %1 আগের ভুক্তির ধারাবাহিক নয়</translation>
    </message>
    <message>
        <source>entry %1 was altered</source>
        <translation>ভুক্তি %1 পরিবর্তন করা হয়েছে</translation>
    </message>
    <message>
        <source>the head of the audit trail is missing</source>
        <translation>নিরীক্ষা নথির শীর্ষ অনুপস্থিত</translation>
    </message>
    <message>
        <source>the person %1 has the unknown role &quot;%2&quot;</source>
        <translation>ব্যক্তি %1-এর ভূমিকা &quot;%2&quot; অজানা</translation>
    </message>
    <message>
        <source>is a sealed package</source>
        <translation>একটি সিল করা প্যাকেজ</translation>
    </message>
    <message>
        <source>open it with &apos;package open&apos;, or in the window, with the password of its reader; one that came back is merged as it is</source>
        <translation>&apos;package open&apos; দিয়ে অথবা উইন্ডোতে, এর পাঠকের পাসওয়ার্ড দিয়ে খুলুন; ফেরত আসা প্যাকেজ যেমন আছে তেমনই একীভূত করা যায়</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like &quot;%2&quot;, who is there already</source>
        <translation>&quot;%1&quot; নামটি দেখতে &quot;%2&quot;-এর মতো, যিনি আগে থেকেই আছেন</translation>
    </message>
    <message>
        <source>page %1 belongs to nothing</source>
        <translation>পৃষ্ঠা %1 কোনো কিছুর অংশ নয়</translation>
    </message>
    <message>
        <source>page %1 is broken</source>
        <translation>পৃষ্ঠা %1 নষ্ট</translation>
    </message>
    <message>
        <source>the index %1 does not fit its rows</source>
        <translation>সূচি %1 এর সারিগুলির সঙ্গে মেলে না</translation>
    </message>
    <message>
        <source>the table %1 holds what it must not</source>
        <translation>সারণি %1-এ এমন কিছু আছে যা থাকার কথা নয়</translation>
    </message>
    <message>
        <source>its tables do not fit together</source>
        <translation>এর সারণিগুলি পরস্পরের সঙ্গে মেলে না</translation>
    </message>
    <message>
        <source>export the scan again from where it came</source>
        <translation>স্ক্যানটি যেখান থেকে এসেছে সেখান থেকে আবার রপ্তানি করুন</translation>
    </message>
    <message>
        <source>the DICOM file cannot be read: %1</source>
        <translation>DICOM ফাইলটি পড়া যাচ্ছে না: %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>বাইট %1</translation>
    </message>
    <message>
        <source>nobody knows the transfer syntax %1</source>
        <translation>ট্রান্সফার সিনট্যাক্স %1 অজানা</translation>
    </message>
    <message>
        <source>export the scan uncompressed</source>
        <translation>স্ক্যানটি অসংকুচিত অবস্থায় রপ্তানি করুন</translation>
    </message>
    <message>
        <source>the DICOM file cannot be written without its patient data: %1</source>
        <translation>রোগীর তথ্য বাদ দিয়ে DICOM ফাইলটি লেখা যাচ্ছে না: %1</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>এটি বাদ রাখুন</translation>
    </message>
    <message>
        <source>says that text is burned into the picture; look whether it tells who the patient is</source>
        <translation>বলে যে ছবির মধ্যেই লেখা আছে; তাতে রোগীর পরিচয় আছে কি না দেখুন</translation>
    </message>
    <message>
        <source>the picture was scanned or captured from a screen and does not say that it is free of text; look whether it tells who the patient is</source>
        <translation>ছবিটি স্ক্যান করা বা পর্দা থেকে নেওয়া এবং তাতে যে লেখা নেই তা বলে না; তাতে রোগীর পরিচয় আছে কি না দেখুন</translation>
    </message>
    <message>
        <source>the file holds no picture</source>
        <translation>ফাইলে কোনো ছবি নেই</translation>
    </message>
    <message>
        <source>byte 0</source>
        <translation>বাইট 0</translation>
    </message>
    <message>
        <source>the head that DICOM files have is missing; the file is read as what it looks like</source>
        <translation>DICOM ফাইলের শুরুর অংশ নেই; গঠন অনুমান করে ফাইলটি পড়া হয়েছে</translation>
    </message>
    <message>
        <source>there are %1 frames; the first is taken</source>
        <translation>%1টি ফ্রেম আছে; প্রথমটি নেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>ends early; the rest is missing</source>
        <translation>আগেই শেষ হয়েছে; বাকি অংশ নেই</translation>
    </message>
    <message>
        <source>there are %1 bytes of pixels; %2 x %3 px%4 need %5</source>
        <translation>পিক্সেলের জন্য আছে %1 বাইট, কিন্তু %5 বাইট দরকার: %2 x %3 px%4</translation>
    </message>
    <message>
        <source> in %1 frames (0028,0008 NumberOfFrames)</source>
        <translation> %1টি ফ্রেমে (0028,0008 NumberOfFrames)</translation>
    </message>
    <message>
        <source>the file ends before the %1 bytes that PixelData says it has</source>
        <translation>PixelData-তে উল্লিখিত %1 বাইটের আগেই ফাইল শেষ হয়েছে</translation>
    </message>
    <message>
        <source>the file ends before its pixels begin</source>
        <translation>পিক্সেল শুরু হওয়ার আগেই ফাইল শেষ হয়েছে</translation>
    </message>
    <message>
        <source>the JPEG picture inside ends in its header</source>
        <translation>ভেতরের JPEG ছবিটি হেডারেই শেষ হয়েছে</translation>
    </message>
    <message>
        <source>the JPEG picture inside has %1 x %2 px instead of %3 x %4</source>
        <translation>ভেতরের JPEG ছবিটি %3 x %4 px-এর বদলে %1 x %2 px</translation>
    </message>
    <message>
        <source>the compressed picture cannot be found</source>
        <translation>সংকুচিত ছবিটি পাওয়া যাচ্ছে না</translation>
    </message>
    <message>
        <source>the picture cannot be decompressed: %1</source>
        <translation>ছবির সংকোচন খোলা যাচ্ছে না: %1</translation>
    </message>
    <message>
        <source>the compressed picture is empty</source>
        <translation>সংকুচিত ছবিটি খালি</translation>
    </message>
    <message>
        <source>%1 bytes cannot hold a picture of %2x%3 pixels</source>
        <translation>%1 বাইটে %2x%3 পিক্সেলের ছবি থাকা সম্ভব নয়</translation>
    </message>
    <message>
        <source>is no number; left out</source>
        <translation>সংখ্যা নয়; বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>is %1, but must be at least 1; left out</source>
        <translation>%1 দেওয়া আছে, কিন্তু অন্তত 1 হতে হবে; বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>is %1, which is no spacing; lengths are in px</source>
        <translation>%1 দেওয়া আছে, যা ব্যবধান হতে পারে না; দৈর্ঘ্য px-এ দেখানো হবে</translation>
    </message>
    <message>
        <source>is %1, but pixels are shown as squares</source>
        <translation>%1 দেওয়া আছে, কিন্তু পিক্সেল বর্গাকারে দেখানো হয়</translation>
    </message>
    <message>
        <source>deflated data set</source>
        <translation>deflate-সংকুচিত DICOM ডেটা</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <translation>এর সংকোচন খোলা যাচ্ছে না</translation>
    </message>
    <message>
        <source>it unpacks to more than any radiograph</source>
        <translation>সংকোচন খুললে যেকোনো রেডিওগ্রাফের চেয়ে বড় হয়</translation>
    </message>
    <message>
        <source>the JPEG 2000 picture has %1 components instead of %2</source>
        <translation>JPEG 2000 ছবিতে %2টির বদলে %1টি কম্পোনেন্ট আছে</translation>
    </message>
    <message>
        <source>the JPEG 2000 picture has %1 x %2 px instead of %3 x %4</source>
        <translation>JPEG 2000 ছবিটি %3 x %4 px-এর বদলে %1 x %2 px</translation>
    </message>
    <message>
        <source>the JPEG 2000 picture has %1 bits, more than are allocated</source>
        <translation>JPEG 2000 ছবিটি %1 বিটের, যা বরাদ্দের চেয়ে বেশি</translation>
    </message>
    <message>
        <source>the JPEG 2000 picture cannot be read</source>
        <translation>JPEG 2000 ছবিটি পড়া যাচ্ছে না</translation>
    </message>
    <message>
        <source>the JPEG 2000 picture cannot be decoded</source>
        <translation>JPEG 2000 ছবিটি ডিকোড করা যাচ্ছে না</translation>
    </message>
    <message>
        <source>there are more than %1 elements</source>
        <translation>এলিমেন্ট %1টির বেশি</translation>
    </message>
    <message>
        <source>the file ends in the middle of an element</source>
        <translation>একটি এলিমেন্টের মাঝখানে ফাইল শেষ হয়েছে</translation>
    </message>
    <message>
        <source>a sequence does not end</source>
        <translation>একটি সিকোয়েন্স শেষ হয়নি</translation>
    </message>
    <message>
        <source>element %1 is said to be %2 bytes long, more than the file has</source>
        <translation>এলিমেন্ট %1-এর দৈর্ঘ্য %2 বাইট লেখা আছে, যা ফাইলের চেয়ে বেশি</translation>
    </message>
    <message>
        <source>sequences lie in one another more than %1 deep</source>
        <translation>সিকোয়েন্সের ভেতরে সিকোয়েন্স %1 স্তরের বেশি গভীর</translation>
    </message>
    <message>
        <source>the file is no DICOM file</source>
        <translation>ফাইলটি DICOM ফাইল নয়</translation>
    </message>
    <message>
        <source>a table in it is not well formed; left out</source>
        <translation>এর একটি টেবিলের গঠন ঠিক নয়; বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>export the scan as an uncompressed greyscale picture</source>
        <translation>স্ক্যানটি অসংকুচিত গ্রেস্কেল ছবি হিসেবে রপ্তানি করুন</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 নেই</translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4</source>
        <translation>%1-এর মান %2; %3 থেকে %4-এর মধ্যে হতে হবে</translation>
    </message>
    <message>
        <source>%1 x %2 px are more than any radiograph has</source>
        <translation>%1 x %2 px যেকোনো রেডিওগ্রাফের চেয়ে বড়</translation>
    </message>
    <message>
        <source>pixels of %1 bits are not read; radiographs have 8 or 16</source>
        <translation>%1 বিটের পিক্সেল পড়া হয় না; রেডিওগ্রাফ 8 বা 16 বিটের হয়</translation>
    </message>
    <message>
        <source>BitsStored is %1 of %2 allocated</source>
        <translation>BitsStored %1, বরাদ্দ %2 বিট</translation>
    </message>
    <message>
        <source>HighBit is %1 for %2 bits stored of %3</source>
        <translation>HighBit %1, অথচ সংরক্ষিত %2 বিট, বরাদ্দ %3 বিট</translation>
    </message>
    <message>
        <source>pictures stored as %1 are not read</source>
        <translation>%1 হিসেবে সংরক্ষিত ছবি পড়া হয় না</translation>
    </message>
    <message>
        <source>SamplesPerPixel is %1, which does not go with %2</source>
        <translation>SamplesPerPixel %1, যা %2-এর সঙ্গে মেলে না</translation>
    </message>
    <message>
        <source>colour of more than 8 bits is not read</source>
        <translation>8 বিটের বেশি রঙের ছবি পড়া হয় না</translation>
    </message>
    <message>
        <source>BMP header</source>
        <translation>BMP হেডার</translation>
    </message>
    <message>
        <source>convert it to PNG</source>
        <translation>PNG-তে রূপান্তর করুন</translation>
    </message>
    <message>
        <source>BMP header, byte %1</source>
        <translation>BMP হেডার, বাইট %1</translation>
    </message>
    <message>
        <source>the header is incomplete</source>
        <translation>হেডারটি অসম্পূর্ণ</translation>
    </message>
    <message>
        <source>the BMP file is of a form from before 1990</source>
        <translation>BMP ফাইলটি 1990 সালের আগের গঠনের</translation>
    </message>
    <message>
        <source>BMP header, byte 18</source>
        <translation>BMP হেডার, বাইট 18</translation>
    </message>
    <message>
        <source>the BMP file is compressed</source>
        <translation>BMP ফাইলটি সংকুচিত</translation>
    </message>
    <message>
        <source>BMP header, byte 28</source>
        <translation>BMP হেডার, বাইট 28</translation>
    </message>
    <message>
        <source>%1 bits a pixel</source>
        <translation>প্রতি পিক্সেলে %1 বিট</translation>
    </message>
    <message>
        <source>BMP header, byte 10</source>
        <translation>BMP হেডার, বাইট 10</translation>
    </message>
    <message>
        <source>there are no picture data</source>
        <translation>ছবির কোনো ডেটা নেই</translation>
    </message>
    <message>
        <source>the file is far too small for its size</source>
        <translation>ছবির আকারের তুলনায় ফাইলটি অনেক বেশি ছোট</translation>
    </message>
    <message>
        <source>BMP data</source>
        <translation>BMP ডেটা</translation>
    </message>
    <message>
        <source>BMP data, byte %1</source>
        <translation>BMP ডেটা, বাইট %1</translation>
    </message>
    <message>
        <source>the file ends early; the rest of the picture is blank</source>
        <translation>ফাইল আগেই শেষ হয়েছে; ছবির বাকি অংশ ফাঁকা</translation>
    </message>
    <message>
        <source>only RGB32 pictures can be equalised</source>
        <translation>শুধু RGB32 ছবির কনট্রাস্ট সমান করা যায়</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>ফাইলটি খালি</translation>
    </message>
    <message>
        <source>the file is no DICOM, JPEG, PNG, TIFF or BMP picture</source>
        <translation>ফাইলটি DICOM, JPEG, PNG, TIFF বা BMP ছবি নয়</translation>
    </message>
    <message>
        <source>export the scan again as JPEG or PNG</source>
        <translation>স্ক্যানটি JPEG বা PNG হিসেবে আবার রপ্তানি করুন</translation>
    </message>
    <message>
        <source>is a folder, a device or a pipe</source>
        <translation>ফোল্ডার, ডিভাইস বা পাইপ, সাধারণ ফাইল নয়</translation>
    </message>
    <message>
        <source>name a picture file</source>
        <translation>একটি ছবির ফাইলের নাম দিন</translation>
    </message>
    <message>
        <source>the file is larger than any radiograph</source>
        <translation>ফাইলটি যেকোনো রেডিওগ্রাফের চেয়ে বড়</translation>
    </message>
    <message>
        <source>export the scan again; at most 1 GiB is taken</source>
        <translation>স্ক্যানটি আবার রপ্তানি করুন; সর্বোচ্চ 1 GiB নেওয়া হয়</translation>
    </message>
    <message>
        <source>this is a %1 file though its name does not end in .%2</source>
        <translation>এটি %1 ফাইল, যদিও নামের শেষে .%2 নেই</translation>
    </message>
    <message>
        <source>there is not enough memory for this picture</source>
        <translation>এই ছবির জন্য যথেষ্ট মেমোরি নেই</translation>
    </message>
    <message>
        <source>close other programs and try again</source>
        <translation>অন্য প্রোগ্রাম বন্ধ করে আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>the file was changed since it was added</source>
        <translation>যোগ করার পর ফাইলটি বদলে গেছে</translation>
    </message>
    <message>
        <source>put the original back, or add the changed file as a scan</source>
        <translation>মূল ফাইলটি ফিরিয়ে আনুন, অথবা বদলানো ফাইলটি স্ক্যান হিসেবে যোগ করুন</translation>
    </message>
    <message>
        <source>the program is closing</source>
        <translation>প্রোগ্রামটি বন্ধ হচ্ছে</translation>
    </message>
    <message>
        <source>other scans were asked for since</source>
        <translation>এর মধ্যে অন্য স্ক্যান চাওয়া হয়েছে</translation>
    </message>
    <message>
        <source>JPEG header</source>
        <translation>JPEG হেডার</translation>
    </message>
    <message>
        <source>the picture is in print colours (CMYK)</source>
        <translation>ছবিটি ছাপার রঙে (CMYK)</translation>
    </message>
    <message>
        <source>convert it to a grey JPEG or PNG</source>
        <translation>এটি ধূসর JPEG বা PNG-তে রূপান্তর করুন</translation>
    </message>
    <message>
        <source>%1 bits a sample; a JPEG has 8</source>
        <translation>প্রতি নমুনায় %1 বিট; JPEG-এ থাকে 8</translation>
    </message>
    <message>
        <source>JPEG data</source>
        <translation>JPEG ডেটা</translation>
    </message>
    <message>
        <source>%1 scans; a picture has some ten</source>
        <translation>%1টি JPEG স্ক্যান-ধাপ; একটি ছবিতে দশটির মতো থাকে</translation>
    </message>
    <message>
        <source>JPEG data, byte %1</source>
        <translation>JPEG ডেটা, বাইট %1</translation>
    </message>
    <message>
        <source>the file ends before any picture data</source>
        <translation>ছবির কোনো ডেটার আগেই ফাইল শেষ</translation>
    </message>
    <message>
        <source>the picture data are damaged inside</source>
        <translation>ছবির ডেটা ভেতরে ক্ষতিগ্রস্ত</translation>
    </message>
    <message>
        <source>JPEG header, byte %1</source>
        <translation>JPEG হেডার, বাইট %1</translation>
    </message>
    <message>
        <source>the frame header is too short</source>
        <translation>ফ্রেম হেডার প্রয়োজনের চেয়ে ছোট</translation>
    </message>
    <message>
        <source>%1 colour components are declared</source>
        <translation>%1টি রঙের উপাদান ঘোষিত আছে</translation>
    </message>
    <message>
        <source>a marker was expected</source>
        <translation>এখানে একটি মার্কার থাকার কথা ছিল</translation>
    </message>
    <message>
        <source>samples, size and orientation do not fit</source>
        <translation>নমুনা, আকার ও অভিমুখ পরস্পরের সঙ্গে মেলে না</translation>
    </message>
    <message>
        <source>PNG %1, byte %2</source>
        <translation>PNG %1, বাইট %2</translation>
    </message>
    <message>
        <source>the picture is damaged from row %1 on (%2); the rest is blank</source>
        <translation>ছবিটি সারি %1 থেকে ক্ষতিগ্রস্ত (%2); বাকি অংশ ফাঁকা</translation>
    </message>
    <message>
        <source>PNG header, byte %1</source>
        <translation>PNG হেডার, বাইট %1</translation>
    </message>
    <message>
        <source>the file ends before its header is complete</source>
        <translation>হেডার সম্পূর্ণ হওয়ার আগেই ফাইল শেষ</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>যথেষ্ট মেমরি নেই</translation>
    </message>
    <message>
        <source>PNG header</source>
        <translation>PNG হেডার</translation>
    </message>
    <message>
        <source>the picture cannot be packed as PNG</source>
        <translation>ছবিটি PNG হিসেবে সংকুচিত করা যায় না</translation>
    </message>
    <message>
        <source>export the scan again from where it came from</source>
        <translation>স্ক্যানটি যেখান থেকে এসেছে সেখান থেকে আবার রপ্তানি করুন</translation>
    </message>
    <message>
        <source>a picture of %1 pixels has nothing in it</source>
        <translation>%1 পিক্সেলের ছবিতে কিছুই নেই</translation>
    </message>
    <message>
        <source>a picture of %1 pixels is beyond any radiograph</source>
        <translation>%1 পিক্সেলের ছবি যেকোনো রেডিওগ্রাফের চেয়ে বড়</translation>
    </message>
    <message>
        <source>export the scan again; at most 65535 pixels a side and 256 million in all are taken</source>
        <translation>স্ক্যানটি আবার রপ্তানি করুন; প্রতি পাশে সর্বোচ্চ 65535 পিক্সেল এবং মোট 256 মিলিয়ন পিক্সেল নেওয়া হয়</translation>
    </message>
    <message>
        <source>BMP header, byte 14</source>
        <translation>BMP হেডার, বাইট 14</translation>
    </message>
    <message>
        <source>a header of %1 bytes</source>
        <translation>%1 বাইটের হেডার</translation>
    </message>
    <message>
        <source>the file is no JPEG, PNG, TIFF or BMP picture</source>
        <translation>ফাইলটি JPEG, PNG, TIFF বা BMP ছবি নয়</translation>
    </message>
    <message>
        <source>it does not say where the picture lies</source>
        <translation>ছবিটি কোথায় আছে তা বলা নেই</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>এটি পড়া যায় না</translation>
    </message>
    <message>
        <source>it is incomplete</source>
        <translation>এটি অসম্পূর্ণ</translation>
    </message>
    <message>
        <source>the tag %1 reaches beyond the file</source>
        <translation>%1 ট্যাগটি ফাইলের বাইরে চলে গেছে</translation>
    </message>
    <message>
        <source>the file ends in its header</source>
        <translation>ফাইলটি হেডারের মধ্যেই শেষ হয়েছে</translation>
    </message>
    <message>
        <source>TIFF directory</source>
        <translation>TIFF ডিরেক্টরি</translation>
    </message>
    <message>
        <source>TIFF data</source>
        <translation>TIFF ডেটা</translation>
    </message>
    <message>
        <source>the picture is incomplete from row %1 on (%2); what is missing is blank</source>
        <translation>ছবিটি %1 নম্বর সারি থেকে অসম্পূর্ণ (%2); যা নেই তা ফাঁকা</translation>
    </message>
    <message>
        <source>the file ends early</source>
        <translation>ফাইলটি আগেই শেষ হয়েছে</translation>
    </message>
    <message>
        <source>a window&apos;s width must be at least 1, not %1</source>
        <translation>উইন্ডোর প্রস্থ অন্তত 1 হতে হবে, %1 নয়</translation>
    </message>
    <message>
        <source>use the full range</source>
        <translation>পূর্ণ পরিসর ব্যবহার করুন</translation>
    </message>
    <message>
        <source>%1 samples are no picture of %2x%3</source>
        <translation>%1টি নমুনা দিয়ে %2x%3 আকারের ছবি হয় না</translation>
    </message>
    <message>
        <source>the part lies outside the picture of %1x%2</source>
        <translation>অংশটি %1x%2 আকারের ছবির বাইরে</translation>
    </message>
    <message>
        <source>a DICOM file names the patient, and the key that would hide it is not there</source>
        <translation>DICOM ফাইলে রোগীর পরিচয় থাকে, আর যে কী দিয়ে তা গোপন করা হয় সেটি এখানে নেই</translation>
    </message>
    <message>
        <source>have the coordinator add it</source>
        <translation>সমন্বয়কারীকে এটি যোগ করতে বলুন</translation>
    </message>
    <message>
        <source>what is not the picture cannot be taken out of the file without changing the picture</source>
        <translation>ছবি না বদলে ফাইলের অন্য তথ্য সরানো যাচ্ছে না</translation>
    </message>
    <message>
        <source>save it anew without metadata, or refer to it where it lies</source>
        <translation>মেটাডেটা ছাড়া নতুন করে সংরক্ষণ করুন, অথবা ফাইলটি যেখানে আছে সেখানে রেখেই ব্যবহার করুন</translation>
    </message>
    <message>
        <source>reading it takes more memory than any radiograph needs</source>
        <translation>এটি পড়তে যত মেমোরি লাগে, কোনো রেডিওগ্রাফে তত লাগে না</translation>
    </message>
    <message>
        <source>export the scan again</source>
        <translation>স্ক্যানটি আবার রপ্তানি করুন</translation>
    </message>
    <message>
        <source>nobody listens</source>
        <translation>কেউ শুনছে না</translation>
    </message>
    <message>
        <source>the program that opens files from outside cannot be started: %1</source>
        <translation>বাইরের ফাইল খোলার প্রোগ্রামটি চালু করা যাচ্ছে না: %1</translation>
    </message>
    <message>
        <source>install DoubleRead anew</source>
        <translation>DoubleRead নতুন করে ইনস্টল করুন</translation>
    </message>
    <message>
        <source>unreadable: decoding it takes longer than any radiograph needs</source>
        <translation>পড়া যায় না: কোনো রেডিওগ্রাফ ডিকোড করতে এত সময় লাগার কথা নয়</translation>
    </message>
    <message>
        <source>unreadable: decoder failed</source>
        <translation>পড়া যায় না: ডিকোডার ব্যর্থ হয়েছে</translation>
    </message>
    <message>
        <source>close the round once every read is submitted</source>
        <translation>সব পাঠ জমা হলে পর্ব বন্ধ করুন</translation>
    </message>
    <message>
        <source>%1 may not export the consensus</source>
        <translation>%1-এর জন্য ঐকমত্য রপ্তানি অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>let the medical officer or the coordinator export it</source>
        <translation>মেডিকেল অফিসার বা সমন্বয়কারীকে রপ্তানি করতে বলুন</translation>
    </message>
    <message>
        <source>%1 may not export the reads of others</source>
        <translation>%1-এর জন্য অন্যদের পাঠ রপ্তানি অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>let the reader export them, or the coordinator after the round</source>
        <translation>সেই পাঠককে, অথবা পর্বের পর সমন্বয়কারীকে রপ্তানি করতে বলুন</translation>
    </message>
    <message>
        <source>Comparisons are hidden until the reading round is closed</source>
        <translation>পাঠ পর্ব বন্ধ না হওয়া পর্যন্ত তুলনা গোপন থাকে</translation>
    </message>
    <message>
        <source>the medical officer may, and after the round the coordinator</source>
        <translation>মেডিকেল অফিসার দেখতে পারেন, আর পর্বের পর সমন্বয়কারী</translation>
    </message>
    <message>
        <source>the tags of %1 image are lost, for %2 has none</source>
        <translation>%1টি ছবির ট্যাগ হারিয়ে যায়, কারণ %2-এ ট্যাগ নেই</translation>
    </message>
    <message>
        <source>the tags of %1 images are lost, for %2 has none; the first here</source>
        <translation>%1টি ছবির ট্যাগ হারিয়ে যায়, কারণ %2-এ ট্যাগ নেই; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>the attributes of %1 image are lost, for %2 has none</source>
        <translation>%1টি ছবির বৈশিষ্ট্য হারিয়ে যায়, কারণ %2-এ বৈশিষ্ট্য নেই</translation>
    </message>
    <message>
        <source>the attributes of %1 images are lost, for %2 has none; the first here</source>
        <translation>%1টি ছবির বৈশিষ্ট্য হারিয়ে যায়, কারণ %2-এ বৈশিষ্ট্য নেই; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>the split of %1 image is lost, for %2 has none</source>
        <translation>%1টি ছবির বিভাজন হারিয়ে যায়, কারণ %2-এ বিভাজন নেই</translation>
    </message>
    <message>
        <source>the splits of %1 images are lost, for %2 has none; the first here</source>
        <translation>%1টি ছবির বিভাজন হারিয়ে যায়, কারণ %2-এ বিভাজন নেই; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 image with nothing found is missing, for %2 lists shapes alone</source>
        <translation>কিছু পাওয়া যায়নি এমন %1টি ছবি বাদ পড়ে, কারণ %2-এ কেবল আকার থাকে</translation>
    </message>
    <message>
        <source>%1 images with nothing found are missing, for %2 lists shapes alone; the first here</source>
        <translation>কিছু পাওয়া যায়নি এমন %1টি ছবি বাদ পড়ে, কারণ %2-এ কেবল আকার থাকে; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 annotation is no longer marked as a crowd, which %2 cannot say</source>
        <translation>%1টি চিহ্ন আর সমষ্টি হিসেবে চিহ্নিত থাকে না, %2 তা বলতে পারে না</translation>
    </message>
    <message>
        <source>%1 annotations are no longer marked as crowds, which %2 cannot say; the first here</source>
        <translation>%1টি চিহ্ন আর সমষ্টি হিসেবে চিহ্নিত থাকে না, %2 তা বলতে পারে না; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 annotation loses its answers, for %2 has none</source>
        <translation>%1টি চিহ্নের উত্তর হারিয়ে যায়, কারণ %2-এ উত্তর নেই</translation>
    </message>
    <message>
        <source>%1 annotations lose their answers, for %2 has none; the first here</source>
        <translation>%1টি চিহ্নের উত্তর হারিয়ে যায়, কারণ %2-এ উত্তর নেই; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 annotation loses its certainty and note, for %2 has none</source>
        <translation>%1টি চিহ্নের নিশ্চয়তা ও নোট হারিয়ে যায়, কারণ %2-এ সেগুলো নেই</translation>
    </message>
    <message>
        <source>%1 annotations lose their certainty and notes, for %2 has none; the first here</source>
        <translation>%1টি চিহ্নের নিশ্চয়তা ও নোট হারিয়ে যায়, কারণ %2-এ সেগুলো নেই; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>reading was stopped; nothing was changed</source>
        <translation>পড়া থামানো হয়েছে; কিছুই বদলায়নি</translation>
    </message>
    <message>
        <source>a label needs a name</source>
        <translation>লেবেলের একটি নাম লাগবে</translation>
    </message>
    <message>
        <source>the protocol does not have the label %1</source>
        <translation>প্রোটোকলে %1 লেবেলটি নেই</translation>
    </message>
    <message>
        <source>map %1 to one of its labels, let it be created or skipped</source>
        <translation>%1-এর জন্য প্রোটোকলের একটি লেবেল বেছে নিন, অথবা তা তৈরি করতে বা বাদ দিতে দিন</translation>
    </message>
    <message>
        <source>the files have no annotation with the label %1 on scans of the dataset</source>
        <translation>ডেটাসেটের স্ক্যানগুলোতে %1 লেবেলের কোনো চিহ্ন ফাইলগুলোতে নেই</translation>
    </message>
    <message>
        <source>name a label as the files do</source>
        <translation>ফাইলে যেমন আছে তেমন করে লেবেলের নাম দিন</translation>
    </message>
    <message>
        <source>annotations without a label were left out</source>
        <translation>লেবেলহীন চিহ্নগুলো বাদ দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>annotations of the labels %1 were left out</source>
        <translation>%1 লেবেলগুলোর চিহ্ন বাদ দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>the scan of %1 was excluded since the files were read</source>
        <translation>ফাইল পড়ার পরে %1-এর স্ক্যান বাদ দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>read them again</source>
        <translation>সেগুলো আবার পড়ুন</translation>
    </message>
    <message>
        <source>lacks the columns %1</source>
        <translation>%1 কলাম নেই</translation>
    </message>
    <message>
        <source>has columns that are not read: %1</source>
        <translation>এমন কলাম আছে যা পড়া হয় না: %1</translation>
    </message>
    <message>
        <source>has &quot;%1&quot; under %2</source>
        <translation>%2-এর নিচে &quot;%1&quot; আছে</translation>
    </message>
    <message>
        <source>write 1 for yes and 0 for no</source>
        <translation>হ্যাঁ হলে 1, না হলে 0 লিখুন</translation>
    </message>
    <message>
        <source>write how many fractures there are, or 0</source>
        <translation>কয়টি ফ্র্যাকচার আছে তা লিখুন, না থাকলে 0</translation>
    </message>
    <message>
        <source>calls %1 mixed, but names no two regions</source>
        <translation>%1-কে মিশ্র বলা হয়েছে, কিন্তু দুটি অঞ্চলের নাম নেই</translation>
    </message>
    <message>
        <source>names several regions of %1, which is not called mixed</source>
        <translation>%1-এর একাধিক অঞ্চলের নাম আছে, কিন্তু মিশ্র বলা হয়নি</translation>
    </message>
    <message>
        <source>calls %1 fractured, but counts no fracture</source>
        <translation>%1-এ ফ্র্যাকচার আছে বলা হয়েছে, কিন্তু ফ্র্যাকচারের সংখ্যা শূন্য</translation>
    </message>
    <message>
        <source>counts fractures on %1, which is not called fractured</source>
        <translation>%1-এ ফ্র্যাকচারের সংখ্যা আছে, কিন্তু ফ্র্যাকচার আছে বলা হয়নি</translation>
    </message>
    <message>
        <source>lacks the name of its image</source>
        <translation>ছবির নাম নেই</translation>
    </message>
    <message>
        <source>describes %1 again, and otherwise</source>
        <translation>%1-এর বিবরণ আবার আছে, ভিন্নভাবে</translation>
    </message>
    <message>
        <source>describes %1 again, in the same way</source>
        <translation>%1-এর বিবরণ আবার আছে, একইভাবে</translation>
    </message>
    <message>
        <source>%1 annotation</source>
        <translation>%1টি চিহ্ন</translation>
    </message>
    <message>
        <source>%1 annotations</source>
        <translation>%1টি চিহ্ন</translation>
    </message>
    <message>
        <source>has %1, which dataset.csv does not list</source>
        <translation>%1 আছে, যা dataset.csv-তে নেই</translation>
    </message>
    <message>
        <source>%1 has %2 in %3 that are not the %4 of COCO; COCO counts</source>
        <translation>%3-এ %1-এর %2 COCO-র %4-এর সঙ্গে মেলে না; COCO ধরা হয়েছে</translation>
    </message>
    <message>
        <source>%1 has %2 that VGG lacks</source>
        <translation>%1-এর %2 VGG-তে নেই</translation>
    </message>
    <message>
        <source>says %1x%2 of %3, which has %4x%5 in COCO</source>
        <translation>%3-এর আকার %1x%2 বলা হয়েছে, COCO-তে তা %4x%5</translation>
    </message>
    <message>
        <source>is not listed in dataset.csv</source>
        <translation>dataset.csv-র তালিকায় নেই</translation>
    </message>
    <message>
        <source>lies among the fractured, but COCO marks nothing on it</source>
        <translation>ফ্র্যাকচারযুক্তদের মধ্যে রাখা, কিন্তু COCO-তে এতে কোনো চিহ্ন নেই</translation>
    </message>
    <message>
        <source>lies among the others, but COCO marks something on it</source>
        <translation>অন্যদের মধ্যে রাখা, কিন্তু COCO-তে এতে চিহ্ন আছে</translation>
    </message>
    <message>
        <source>is called fractured, but COCO marks nothing on it; COCO counts</source>
        <translation>ফ্র্যাকচার আছে বলা হয়েছে, কিন্তু COCO-তে এতে কোনো চিহ্ন নেই; COCO ধরা হয়েছে</translation>
    </message>
    <message>
        <source>is not called fractured, but has %1 in COCO, which counts</source>
        <translation>ফ্র্যাকচার আছে বলা হয়নি, কিন্তু COCO-তে %1 আছে; COCO ধরা হয়েছে</translation>
    </message>
    <message>
        <source>is said to have %1 fractures, but has %2 in COCO, which counts</source>
        <translation>%1টি ফ্র্যাকচার আছে বলা হয়েছে, কিন্তু COCO-তে %2 আছে; COCO ধরা হয়েছে</translation>
    </message>
    <message>
        <source>there is no dataset.csv with attributes</source>
        <translation>বৈশিষ্ট্যসহ কোনো dataset.csv নেই</translation>
    </message>
    <message>
        <source>name the folder that dataset.csv lies in</source>
        <translation>dataset.csv যে ফোল্ডারে আছে তার নাম দিন</translation>
    </message>
    <message>
        <source>has no COCO file beside it, which counts in this layout</source>
        <translation>এর পাশে COCO ফাইল নেই, এই বিন্যাসে যা ধরা হয়</translation>
    </message>
    <message>
        <source>name the folder that holds Annotations/COCO JSON too</source>
        <translation>Annotations/COCO JSON-ও যে ফোল্ডারে আছে তার নাম দিন</translation>
    </message>
    <message>
        <source>lists %1 again</source>
        <translation>%1 আবার তালিকায় আছে</translation>
    </message>
    <message>
        <source>lists %1, which %2 lists too; the first counts</source>
        <translation>%1 তালিকায় আছে, যা %2-তেও আছে; প্রথমটি ধরা হয়েছে</translation>
    </message>
    <message>
        <source>lists %1 image that does not lie beside it</source>
        <translation>তালিকার %1টি ছবি এর পাশে নেই</translation>
    </message>
    <message>
        <source>lists %1 images that do not lie beside it</source>
        <translation>তালিকার %1টি ছবি এর পাশে নেই</translation>
    </message>
    <message>
        <source>%1; it is not compared with the others</source>
        <translation>%1; অন্যগুলোর সঙ্গে এর তুলনা করা হয়নি</translation>
    </message>
    <message>
        <source>%1 box is written as a rectangle of four vertices</source>
        <translation>%1টি বক্স চার শীর্ষবিন্দুর আয়তক্ষেত্র হিসেবে লেখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 boxes are written as rectangles of four vertices</source>
        <translation>%1টি বক্স চার শীর্ষবিন্দুর আয়তক্ষেত্র হিসেবে লেখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 image is in no VOC file, and with annotations in no YOLO file, for its size is not known</source>
        <translation>%1টি ছবি কোনো VOC ফাইলে নেই, চিহ্ন থাকলে YOLO ফাইলেও নেই, কারণ আকার জানা নেই</translation>
    </message>
    <message>
        <source>%1 images are in no VOC file, and with annotations in no YOLO file, for their sizes are not known</source>
        <translation>%1টি ছবি কোনো VOC ফাইলে নেই, চিহ্ন থাকলে YOLO ফাইলেও নেই, কারণ আকার জানা নেই</translation>
    </message>
    <message>
        <source>%1 image has no attributes and gets zeros</source>
        <translation>%1টি ছবির বৈশিষ্ট্য নেই, তাই শূন্য লেখা হয়েছে</translation>
    </message>
    <message>
        <source>%1 images have no attributes and get zeros</source>
        <translation>%1টি ছবির বৈশিষ্ট্য নেই, তাই শূন্য লেখা হয়েছে</translation>
    </message>
    <message>
        <source>is not label, x, y, image, width, height</source>
        <translation>লেবেল, x, y, ছবি, প্রস্থ, উচ্চতা নয়</translation>
    </message>
    <message>
        <source>is not label, x1, y1, x2, y2, image, width, height</source>
        <translation>লেবেল, x1, y1, x2, y2, ছবি, প্রস্থ, উচ্চতা নয়</translation>
    </message>
    <message>
        <source>is read as lines, from point to point; if it holds boxes of an old makesense.ai, which wrote no header, name the format csv</source>
        <translation>বিন্দু থেকে বিন্দু পর্যন্ত রেখা হিসেবে পড়া হয়েছে; এতে যদি পুরনো makesense.ai-এর বক্স থাকে, যা শিরোনাম লিখত না, তবে ফরম্যাট csv বলুন</translation>
    </message>
    <message>
        <source>is not an image and its tags in quotes and brackets</source>
        <translation>একটি ছবি ও উদ্ধৃতি ও বন্ধনীর মধ্যে তার ট্যাগ নয়</translation>
    </message>
    <message>
        <source>has a list of tags that is never closed</source>
        <translation>ট্যাগের তালিকা কোথাও শেষ হয়নি</translation>
    </message>
    <message>
        <source>is no list of images and their tags</source>
        <translation>ছবি ও তাদের ট্যাগের তালিকা নয়</translation>
    </message>
    <message>
        <source>has no list of tags under annotations</source>
        <translation>annotations-এর নিচে ট্যাগের তালিকা নেই</translation>
    </message>
    <message>
        <source>is no tag</source>
        <translation>কোনো ট্যাগ নয়</translation>
    </message>
    <message>
        <source>%1 line of several segments becomes a line a segment in %2</source>
        <translation>একাধিক অংশের %1টি রেখা %2-এ প্রতি অংশে একটি করে রেখা হয়</translation>
    </message>
    <message>
        <source>%1 lines of several segments become a line a segment in %2; the first here</source>
        <translation>একাধিক অংশের %1টি রেখা %2-এ প্রতি অংশে একটি করে রেখা হয়; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>has rings that are not its RLE&apos;s; the RLE counts</source>
        <translation>রিংগুলো RLE-এর সঙ্গে মেলে না; RLE-ই ধরা হয়েছে</translation>
    </message>
    <message>
        <source>is no CVAT file: the root is &lt;%1&gt; instead of &lt;annotations&gt;</source>
        <translation>CVAT ফাইল নয়: মূল উপাদান &lt;annotations&gt;-এর বদলে &lt;%1&gt;</translation>
    </message>
    <message>
        <source>is CVAT for video, which is not read</source>
        <translation>ভিডিওর CVAT ফাইল, যা পড়া হয় না</translation>
    </message>
    <message>
        <source>is an element of an unknown name; left out</source>
        <translation>অজানা নামের উপাদান; বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>give the shape a label</source>
        <translation>আকৃতিটিকে একটি লেবেল দিন</translation>
    </message>
    <message>
        <source>is marked as occluded, which is not kept</source>
        <translation>আড়ালে পড়া (occluded) বলে চিহ্নিত, যা রাখা হয় না</translation>
    </message>
    <message>
        <source>has %1=&quot;%2&quot;, which is no number that a coordinate can be</source>
        <translation>%1=&quot;%2&quot; স্থানাঙ্ক হতে পারে এমন সংখ্যা নয়</translation>
    </message>
    <message>
        <source>has points that are no pairs of coordinates: &quot;%1&quot;</source>
        <translation>points স্থানাঙ্কের জোড়া নয়: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>is a turned box, read as a polygon</source>
        <translation>ঘোরানো বক্স, পলিগন হিসেবে পড়া হয়েছে</translation>
    </message>
    <message>
        <source>has an RLE that does not fill its width and height</source>
        <translation>RLE তার প্রস্থ ও উচ্চতা পূর্ণ করে না</translation>
    </message>
    <message>
        <source>is a mask that covers nothing; left out</source>
        <translation>মাস্কটি কিছুই ঢাকে না; বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>is several points, read as one annotation each</source>
        <translation>একাধিক বিন্দু, প্রতিটি আলাদা চিহ্ন হিসেবে পড়া হয়েছে</translation>
    </message>
    <message>
        <source>is in a group, which is kept for polygons only</source>
        <translation>একটি দলে আছে, যা কেবল পলিগনের জন্য রাখা হয়</translation>
    </message>
    <message>
        <source>is a PNG of an impossible size</source>
        <translation>PNG-এর আকার অসম্ভব</translation>
    </message>
    <message>
        <source>is a PNG too short for its size</source>
        <translation>PNG তার আকারের তুলনায় খুব ছোট</translation>
    </message>
    <message>
        <source>is no PNG of label numbers: grey or palette, at most 8 bits</source>
        <translation>লেবেল নম্বরের PNG নয়: ধূসর বা প্যালেট, সর্বোচ্চ 8 বিট হতে হবে</translation>
    </message>
    <message>
        <source>save it as an 8-bit grey PNG whose levels are label numbers</source>
        <translation>একে 8-বিট ধূসর PNG হিসেবে সংরক্ষণ করুন, যার মাত্রাগুলো লেবেল নম্বর</translation>
    </message>
    <message>
        <source>is a damaged PNG: %1</source>
        <translation>ক্ষতিগ্রস্ত PNG: %1</translation>
    </message>
    <message>
        <source>is no labelme file: the JSON text is not an object</source>
        <translation>labelme ফাইল নয়: JSON টেক্সটটি অবজেক্ট নয়</translation>
    </message>
    <message>
        <source>is a rectangle without exactly two points</source>
        <translation>আয়তক্ষেত্র, কিন্তু ঠিক দুটি বিন্দু নেই</translation>
    </message>
    <message>
        <source>is a point without exactly one place</source>
        <translation>বিন্দু, কিন্তু ঠিক একটি স্থান নেই</translation>
    </message>
    <message>
        <source>is a mask without two corners and a picture</source>
        <translation>মাস্ক, কিন্তু দুটি কোণ ও ছবি নেই</translation>
    </message>
    <message>
        <source>is not base64</source>
        <translation>base64 নয়</translation>
    </message>
    <message>
        <source>has no points</source>
        <translation>points নেই</translation>
    </message>
    <message>
        <source>is not a pair of coordinates</source>
        <translation>স্থানাঙ্কের জোড়া নয়</translation>
    </message>
    <message>
        <source>an image without any has &quot;shapes&quot;: []</source>
        <translation>কোনো আকৃতি না থাকলে ছবিতে &quot;shapes&quot;: [] লিখুন</translation>
    </message>
    <message>
        <source>is no name of a label</source>
        <translation>লেবেলের নাম নয়</translation>
    </message>
    <message>
        <source>labels.txt is missing, so the label numbers have no names</source>
        <translation>labels.txt নেই, তাই লেবেল নম্বরের নাম নেই</translation>
    </message>
    <message>
        <source>put labels.txt beside the masks or name it with --labels</source>
        <translation>মাস্কগুলোর পাশে labels.txt রাখুন, অথবা --labels দিয়ে জানান</translation>
    </message>
    <message>
        <source>has another size than %1</source>
        <translation>আকার %1-এর থেকে ভিন্ন</translation>
    </message>
    <message>
        <source>all masks of an image have its size</source>
        <translation>একটি ছবির সব মাস্ক ওই ছবির আকারে দিন</translation>
    </message>
    <message>
        <source>has pixels of the label number %1, but only %2 are named</source>
        <translation>%1 নম্বর লেবেলের পিক্সেল আছে, কিন্তু নাম আছে কেবল %2টির</translation>
    </message>
    <message>
        <source>has more than %1 parts of one label</source>
        <translation>একই লেবেলের %1টির বেশি অংশ আছে</translation>
    </message>
    <message>
        <source>give masks with sharp edges, not pictures</source>
        <translation>ছবি নয়, স্পষ্ট কিনারার মাস্ক দিন</translation>
    </message>
    <message>
        <source>is one annotation but holds several labels</source>
        <translation>একটি চিহ্নের মাস্ক, কিন্তু একাধিক লেবেল আছে</translation>
    </message>
    <message>
        <source>masks the same image as %1</source>
        <translation>%1 যে ছবির মাস্ক, এটিও সেই ছবির</translation>
    </message>
    <message>
        <source>keep one index picture for each image</source>
        <translation>প্রতিটি ছবির জন্য একটি সূচক-ছবি রাখুন</translation>
    </message>
    <message>
        <source>there is no PNG mask</source>
        <translation>কোনো PNG মাস্ক নেই</translation>
    </message>
    <message>
        <source>8-bit masks hold 255 labels, but there are %1</source>
        <translation>8-বিট মাস্কে 255টি লেবেল ধরে, কিন্তু আছে %1টি</translation>
    </message>
    <message>
        <source>take another format</source>
        <translation>অন্য ফরম্যাট নিন</translation>
    </message>
    <message>
        <source>has a mask with more than %1 islands in its holes</source>
        <translation>মাস্কের ফাঁকগুলোর ভেতরে %1টির বেশি দ্বীপ আছে</translation>
    </message>
    <message>
        <source>%1 box is written as a polygon, for %2 holds no others</source>
        <translation>%1টি বক্স পলিগন হিসেবে লেখা হয়, কারণ %2-এ অন্য কিছু ধরে না</translation>
    </message>
    <message>
        <source>%1 boxes are written as polygons, for %2 holds no others; the first here</source>
        <translation>%1টি বক্স পলিগন হিসেবে লেখা হয়, কারণ %2-এ অন্য কিছু ধরে না; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 outline becomes the pixels that it covers in %2</source>
        <translation>%2-এ %1টি সীমারেখা তার ঢাকা পিক্সেলে পরিণত হয়</translation>
    </message>
    <message>
        <source>%1 outlines become the pixels that they cover in %2; the first here</source>
        <translation>%2-এ %1টি সীমারেখা তাদের ঢাকা পিক্সেলে পরিণত হয়; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 annotation covers no pixel&apos;s centre and is left out of %2</source>
        <translation>%1টি চিহ্ন কোনো পিক্সেলের কেন্দ্র ঢাকে না, তাই %2 থেকে বাদ</translation>
    </message>
    <message>
        <source>%1 annotations cover no pixel&apos;s centre and are left out of %2; the first here</source>
        <translation>%1টি চিহ্ন কোনো পিক্সেলের কেন্দ্র ঢাকে না, তাই %2 থেকে বাদ; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>%1 annotation is covered in part by another in %2</source>
        <translation>%2-এ %1টি চিহ্ন আংশিকভাবে অন্যটির নিচে ঢাকা পড়ে</translation>
    </message>
    <message>
        <source>%1 annotations are covered in part by others in %2; the first here</source>
        <translation>%2-এ %1টি চিহ্ন আংশিকভাবে অন্যগুলোর নিচে ঢাকা পড়ে; প্রথমটি এখানে</translation>
    </message>
    <message>
        <source>is a line of more than 4 MiB</source>
        <translation>4 MiB-এর বেশি দীর্ঘ লাইন</translation>
    </message>
    <message>
        <source>%1 more images that no scan is named after are left out, with %2 annotations</source>
        <translation>আরও %1টি ছবি, যাদের নামে কোনো স্ক্যান নেই, %2টি চিহ্নসহ বাদ রাখা হয়েছে</translation>
    </message>
    <message>
        <source>what was read is left out, and the columns on fractures are empty: %1</source>
        <translation>যা পড়া হয়েছে তা বাদ রাখা হয়েছে, আর ফ্র্যাকচারের কলাম খালি: %1</translation>
    </message>
    <message>
        <source>is %1, for which there is no column</source>
        <translation>%1, যার জন্য কোনো কলাম নেই</translation>
    </message>
    <message>
        <source>imports no attributes, which go by name,</source>
        <translation>বৈশিষ্ট্য আমদানি করেন না, যা নাম ধরে চলে,</translation>
    </message>
    <message>
        <source>%1 scan has no consensus: its columns on fractures are empty</source>
        <translation>%1টি স্ক্যানে ঐকমত্য নেই: ফ্র্যাকচারের কলাম খালি</translation>
    </message>
    <message>
        <source>%1 scans have no consensus: their columns on fractures are empty</source>
        <translation>%1টি স্ক্যানে ঐকমত্য নেই: ফ্র্যাকচারের কলাম খালি</translation>
    </message>
    <message>
        <source>gives %1 other attributes than it has; its own are kept</source>
        <translation>%1-কে ভিন্ন বৈশিষ্ট্য দেয়; নিজেরগুলোই রাখা হয়েছে</translation>
    </message>
    <message>
        <source>gives %1 regions or views that the protocol does not have</source>
        <translation>%1-কে এমন অঞ্চল বা ভিউ দেয় যা প্রোটোকলে নেই</translation>
    </message>
    <message>
        <source>puts %1 into %2, but it is in %3 and stays there</source>
        <translation>%1-কে %2-তে রাখে, কিন্তু সেটি %3-তে আছে এবং সেখানেই থাকছে</translation>
    </message>
    <message>
        <source>the attributes of %1 scan are left out: %2</source>
        <translation>%1টি স্ক্যানের বৈশিষ্ট্য বাদ রাখা হয়েছে: %2</translation>
    </message>
    <message>
        <source>the attributes of %1 scans are left out: %2</source>
        <translation>%1টি স্ক্যানের বৈশিষ্ট্য বাদ রাখা হয়েছে: %2</translation>
    </message>
    <message>
        <source>%1 scan is positive by its tags alone</source>
        <translation>%1টি স্ক্যান কেবল ট্যাগের কারণে ইতিবাচক</translation>
    </message>
    <message>
        <source>%1 scans are positive by their tags alone</source>
        <translation>%1টি স্ক্যান কেবল ট্যাগের কারণে ইতিবাচক</translation>
    </message>
    <message>
        <source>holds attributes of scans, no annotations</source>
        <translation>স্ক্যানের বৈশিষ্ট্য আছে, চিহ্ন নেই</translation>
    </message>
    <message>
        <source>name the folder that it was published in, or take it in by &apos;doubleread-cli attributes import&apos;</source>
        <translation>যে ফোল্ডারে এটি প্রকাশিত হয়েছিল তার নাম দিন, অথবা &apos;doubleread-cli attributes import&apos; দিয়ে আমদানি করুন</translation>
    </message>
    <message>
        <source>the export was stopped</source>
        <translation>রপ্তানি থামানো হয়েছে</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>is blank</source>
        <translation>ফাঁকা</translation>
    </message>
    <message>
        <source>write a word, or leave it out</source>
        <translation>একটি শব্দ লিখুন, অথবা বাদ দিন</translation>
    </message>
    <message>
        <source>begins or ends with a blank</source>
        <translation>শুরুতে বা শেষে ফাঁকা জায়গা আছে</translation>
    </message>
    <message>
        <source>take the blanks away</source>
        <translation>ফাঁকা জায়গাগুলি সরান</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>%1 অক্ষরের চেয়ে লম্বা</translation>
    </message>
    <message>
        <source>find a shorter word</source>
        <translation>আরও ছোট শব্দ দিন</translation>
    </message>
    <message>
        <source>has a character that cannot be seen</source>
        <translation>এমন একটি অক্ষর আছে যা দেখা যায় না</translation>
    </message>
    <message>
        <source>take it away</source>
        <translation>সেটি সরান</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>&quot;%1&quot; দুবার আছে</translation>
    </message>
    <message>
        <source>keep one of them</source>
        <translation>একটি রাখুন</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>%1টির বেশি ভুক্তি আছে</translation>
    </message>
    <message>
        <source>keep fewer</source>
        <translation>কম রাখুন</translation>
    </message>
    <message>
        <source>another label has the code &quot;%1&quot;</source>
        <translation>অন্য একটি লেবেলের কোড &quot;%1&quot;</translation>
    </message>
    <message>
        <source>give each label its own code</source>
        <translation>প্রতিটি লেবেলকে নিজস্ব কোড দিন</translation>
    </message>
    <message>
        <source>another label is named &quot;%1&quot;</source>
        <translation>অন্য একটি লেবেলের নাম &quot;%1&quot;</translation>
    </message>
    <message>
        <source>give each label its own name</source>
        <translation>প্রতিটি লেবেলকে নিজস্ব নাম দিন</translation>
    </message>
    <message>
        <source>is no colour</source>
        <translation>কোনো রং নয়</translation>
    </message>
    <message>
        <source>write it as &quot;#56b4e9&quot;</source>
        <translation>&quot;#56b4e9&quot; এভাবে লিখুন</translation>
    </message>
    <message>
        <source>names a shape twice</source>
        <translation>একটি আকৃতির নাম দুবার আছে</translation>
    </message>
    <message>
        <source>name each once</source>
        <translation>প্রতিটির নাম একবার দিন</translation>
    </message>
    <message>
        <source>questions and answers lie more than %1 deep</source>
        <translation>প্রশ্ন ও উত্তর %1 স্তরের চেয়ে গভীর</translation>
    </message>
    <message>
        <source>ask fewer questions below one another</source>
        <translation>একটির নিচে আরেকটি প্রশ্ন কম রাখুন</translation>
    </message>
    <message>
        <source>the code &quot;%1&quot; is there twice</source>
        <translation>&quot;%1&quot; কোড দুবার আছে</translation>
    </message>
    <message>
        <source>give each question its own code</source>
        <translation>প্রতিটি প্রশ্নকে নিজস্ব কোড দিন</translation>
    </message>
    <message>
        <source>give each answer of a question its own code</source>
        <translation>একটি প্রশ্নের প্রতিটি উত্তরকে নিজস্ব কোড দিন</translation>
    </message>
    <message>
        <source>the question &quot;%1&quot; has no answers</source>
        <translation>&quot;%1&quot; প্রশ্নের কোনো উত্তর নেই</translation>
    </message>
    <message>
        <source>name the answers that it may have</source>
        <translation>সম্ভাব্য উত্তরগুলির নাম দিন</translation>
    </message>
    <message>
        <source>&quot;mixed&quot; is no region of its own</source>
        <translation>&quot;mixed&quot; আলাদা কোনো অঞ্চল নয়</translation>
    </message>
    <message>
        <source>leave it out: a scan with two regions is mixed</source>
        <translation>বাদ দিন: দুই অঞ্চলের স্ক্যান এমনিতেই মিশ্র</translation>
    </message>
    <message>
        <source>does not have exactly three words</source>
        <translation>ঠিক তিনটি শব্দ নেই</translation>
    </message>
    <message>
        <source>write three: something found, nothing found, not readable</source>
        <translation>তিনটি লিখুন: কিছু পাওয়া গেছে, কিছু পাওয়া যায়নি, পাঠযোগ্য নয়</translation>
    </message>
    <message>
        <source>is not above 0 and at most 1</source>
        <translation>0-এর বেশি এবং সর্বোচ্চ 1 নয়</translation>
    </message>
    <message>
        <source>0.3 and 0.5 are usual</source>
        <translation>0.3 ও 0.5 প্রচলিত</translation>
    </message>
    <message>
        <source>is not above 0 and at most %1 px</source>
        <translation>0-এর বেশি এবং সর্বোচ্চ %1 px নয়</translation>
    </message>
    <message>
        <source>10 px is usual</source>
        <translation>10 px প্রচলিত</translation>
    </message>
    <message>
        <source>a scan has 1 or 2 reads, not %1</source>
        <translation>একটি স্ক্যানের পাঠ 1 বা 2টি, %1টি নয়</translation>
    </message>
    <message>
        <source>write 1 or 2</source>
        <translation>1 বা 2 লিখুন</translation>
    </message>
    <message>
        <source>is not between %1 and %2</source>
        <translation>%1 থেকে %2-এর মধ্যে নয়</translation>
    </message>
    <message>
        <source>4 is usual</source>
        <translation>4 প্রচলিত</translation>
    </message>
    <message>
        <source>is not between 0 and %1</source>
        <translation>0 থেকে %1-এর মধ্যে নয়</translation>
    </message>
    <message>
        <source>0.1 repeats every tenth scan; 0 repeats none</source>
        <translation>0.1 প্রতি দশম স্ক্যান পুনঃপাঠ করায়; 0 কোনোটিই নয়</translation>
    </message>
    <message>
        <source>say what a signature means: &quot;I confirm…&quot;</source>
        <translation>স্বাক্ষরের অর্থ লিখুন: &quot;আমি নিশ্চিত করছি…&quot;</translation>
    </message>
    <message>
        <source>say it in fewer words</source>
        <translation>আরও কম কথায় লিখুন</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>হ্যাঁ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>না</translation>
    </message>
    <message>
        <source>%1: added %2</source>
        <translation>%1: যোগ হয়েছে %2</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <translation>%1: সরানো হয়েছে %2</translation>
    </message>
    <message>
        <source>%1: order → %2</source>
        <translation>%1: ক্রম → %2</translation>
    </message>
    <message>
        <source>any shape</source>
        <translation>যেকোনো আকৃতি</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>লেবেল %1</translation>
    </message>
    <message>
        <source>%1, name</source>
        <translation>%1, নাম</translation>
    </message>
    <message>
        <source>%1, colour</source>
        <translation>%1, রং</translation>
    </message>
    <message>
        <source>%1, shapes</source>
        <translation>%1, আকৃতি</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>লেবেল</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>বৈশিষ্ট্য</translation>
    </message>
    <message>
        <source>attribute %1, name</source>
        <translation>বৈশিষ্ট্য %1, নাম</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>অঞ্চল</translation>
    </message>
    <message>
        <source>views</source>
        <translation>ভিউ</translation>
    </message>
    <message>
        <source>exclusion reasons</source>
        <translation>বাদ দেওয়ার কারণ</translation>
    </message>
    <message>
        <source>assessment words</source>
        <translation>মূল্যায়নের শব্দ</translation>
    </message>
    <message>
        <source>reads per scan</source>
        <translation>প্রতি স্ক্যানে পাঠ</translation>
    </message>
    <message>
        <source>matching gate</source>
        <translation>মেলানোর সীমামান</translation>
    </message>
    <message>
        <source>boundary tolerance</source>
        <translation>সীমারেখার সহনসীমা</translation>
    </message>
    <message>
        <source>point radius, px</source>
        <translation>বিন্দুর ব্যাসার্ধ, px</translation>
    </message>
    <message>
        <source>line distance, px</source>
        <translation>রেখার দূরত্ব, px</translation>
    </message>
    <message>
        <source>the officer sees names</source>
        <translation>অফিসার নাম দেখতে পান</translation>
    </message>
    <message>
        <source>signed by the officer</source>
        <translation>অফিসার স্বাক্ষর করেন</translation>
    </message>
    <message>
        <source>steps of certainty</source>
        <translation>নিশ্চয়তার ধাপ</translation>
    </message>
    <message>
        <source>meaning of a signature</source>
        <translation>স্বাক্ষরের অর্থ</translation>
    </message>
    <message>
        <source>share of hidden repeats</source>
        <translation>গোপন পুনঃপাঠের অংশ</translation>
    </message>
    <message>
        <source>a resolution needs a reason</source>
        <translation>নিষ্পত্তির কারণ আবশ্যক</translation>
    </message>
    <message>
        <source>readers see the other read after the round</source>
        <translation>পর্ব শেষে পাঠকেরা অন্য পাঠ দেখতে পান</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>লেবেল: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>নেই</translation>
    </message>
    <message>
        <source>Reads per scan: %1; the officer signs %2</source>
        <translation>প্রতি স্ক্যানে পাঠ: %1; অফিসার স্বাক্ষর করেন: %2</translation>
    </message>
    <message>
        <source>Matching gate %1, boundary tolerance %2</source>
        <translation>মেলানোর সীমামান %1, সীমারেখার সহনসীমা %2</translation>
    </message>
    <message>
        <source>The officer sees the readers&apos; names</source>
        <translation>অফিসার পাঠকদের নাম দেখতে পান</translation>
    </message>
    <message>
        <source>The officer does not see the readers&apos; names</source>
        <translation>অফিসার পাঠকদের নাম দেখতে পান না</translation>
    </message>
    <message>
        <source>Regions: %1</source>
        <translation>অঞ্চল: %1</translation>
    </message>
    <message>
        <source>every scan</source>
        <translation>প্রতিটি স্ক্যান</translation>
    </message>
    <message>
        <source>disputed scans only</source>
        <translation>শুধু মতভেদযুক্ত স্ক্যান</translation>
    </message>
    <message>
        <source>box</source>
        <translation>বক্স</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>পলিগন</translation>
    </message>
    <message>
        <source>line</source>
        <translation>রেখা</translation>
    </message>
    <message>
        <source>point</source>
        <translation>বিন্দু</translation>
    </message>
    <message>
        <source>is said of an answer</source>
        <translation>উত্তরের বেলায় বলা হয়েছে</translation>
    </message>
    <message>
        <source>say of the question that its answers lie in levels</source>
        <translation>প্রশ্নটির বেলায় বলুন যে এর উত্তরগুলি স্তরে স্তরে সাজানো</translation>
    </message>
    <message>
        <source> (in levels)</source>
        <translation> (স্তরে স্তরে)</translation>
    </message>
    <message>
        <source>is below the matching gate of %1: no boundary could ever differ</source>
        <translation>মেলানোর সীমামান %1-এর নিচে: তাহলে কোনো সীমারেখায় কখনও পার্থক্য ধরা পড়বে না</translation>
    </message>
    <message>
        <source>make it larger than the gate, or equal to it where boundaries do not count</source>
        <translation>মেলানোর সীমামানের চেয়ে বড় করুন, অথবা সীমারেখা গণ্য না হলে তার সমান করুন</translation>
    </message>
</context>
<context>
    <name>ProtocolParts</name>
    <message>
        <source>Labels</source>
        <translation>লেবেল</translation>
    </message>
    <message>
        <source>What can be marked on a scan. The order is that of the digit keys.</source>
        <translation>স্ক্যানে যা চিহ্নিত করা যায়। ক্রম অঙ্কের কী অনুযায়ী।</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>বৈশিষ্ট্য</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>Regions kept</source>
        <translation>যে অঞ্চল রাখা হয়</translation>
    </message>
    <message>
        <source>One a line. A scan of several is mixed by itself.</source>
        <translation>প্রতি লাইনে একটি। একাধিক অঞ্চলের স্ক্যান আপনাআপনি মিশ্র।</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>ভিউ</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>প্রতি লাইনে একটি।</translation>
    </message>
    <message>
        <source>Reasons to exclude a scan</source>
        <translation>স্ক্যান বাদ দেওয়ার কারণ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>পাঠ</translation>
    </message>
    <message>
        <source>Reads per scan</source>
        <translation>প্রতি স্ক্যানে পাঠ</translation>
    </message>
    <message>
        <source>Two blinded reads are compared; one read counts as agreed.</source>
        <translation>দুটি অন্ধ পাঠের তুলনা হয়; একটি পাঠ হলে একমত ধরা হয়।</translation>
    </message>
    <message>
        <source>2, compared</source>
        <translation>2, তুলনাসহ</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Hidden repeats</source>
        <translation>গোপন পুনঃপাঠ</translation>
    </message>
    <message>
        <source>So much of each worklist comes a second time, unannounced, to measure how far a reader agrees with oneself.</source>
        <translation>প্রতিটি কাজের তালিকার এতটা অংশ না জানিয়ে দ্বিতীয়বার আসে, পাঠকের নিজের সঙ্গে মিল মাপতে।</translation>
    </message>
    <message>
        <source>Answers for the whole scan</source>
        <translation>পুরো স্ক্যানের উত্তর</translation>
    </message>
    <message>
        <source>Steps of certainty</source>
        <translation>নিশ্চয়তার ধাপ</translation>
    </message>
    <message>
        <source>Readers see the other read after the round</source>
        <translation>পর্ব শেষে পাঠকেরা অন্য পাঠ দেখতে পান</translation>
    </message>
    <message>
        <source>Of the scans that they have read themselves.</source>
        <translation>যে স্ক্যান তাঁরা নিজেরা পড়েছেন।</translation>
    </message>
    <message>
        <source>Review and sign-off</source>
        <translation>পর্যালোচনা ও স্বাক্ষর</translation>
    </message>
    <message>
        <source>The officer signs</source>
        <translation>অফিসার স্বাক্ষর করেন</translation>
    </message>
    <message>
        <source>Where only disputed scans are signed, agreed ones are released unsigned and say so.</source>
        <translation>শুধু মতভেদযুক্ত স্ক্যানে স্বাক্ষর হলে, একমত স্ক্যান স্বাক্ষর ছাড়াই প্রকাশিত হয় এবং তা উল্লেখ থাকে।</translation>
    </message>
    <message>
        <source>The officer sees the readers&apos; names</source>
        <translation>অফিসার পাঠকদের নাম দেখতে পান</translation>
    </message>
    <message>
        <source>Otherwise the sides are shuffled for each scan.</source>
        <translation>নইলে প্রতিটি স্ক্যানে পক্ষ দুটি এলোমেলো থাকে।</translation>
    </message>
    <message>
        <source>Every decision needs a reason</source>
        <translation>প্রতিটি সিদ্ধান্তের কারণ আবশ্যক</translation>
    </message>
    <message>
        <source>What a signature means</source>
        <translation>স্বাক্ষরের অর্থ</translation>
    </message>
    <message>
        <source>Stands above the password whenever a scan is signed, and is signed.</source>
        <translation>স্ক্যানে স্বাক্ষরের সময় পাসওয়ার্ডের ওপরে থাকে, এবং এটিও স্বাক্ষরিত হয়।</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>মেলানো</translation>
    </message>
    <message>
        <source>Matching gate</source>
        <translation>মেলানোর সীমামান</translation>
    </message>
    <message>
        <source>IoU from which two marks are the same lesion.</source>
        <translation>যে IoU থেকে দুটি চিহ্ন একই ক্ষত।</translation>
    </message>
    <message>
        <source>Boundary tolerance</source>
        <translation>সীমারেখার সহনসীমা</translation>
    </message>
    <message>
        <source>IoU from which the boundaries of one lesion agree.</source>
        <translation>যে IoU থেকে একটি ক্ষতের সীমারেখা মেলে।</translation>
    </message>
    <message>
        <source>Point radius</source>
        <translation>বিন্দুর ব্যাসার্ধ</translation>
    </message>
    <message>
        <source>Points so near are the same.</source>
        <translation>এত কাছের বিন্দু একই ধরা হয়।</translation>
    </message>
    <message>
        <source>Line distance</source>
        <translation>রেখার দূরত্ব</translation>
    </message>
    <message>
        <source>Lines of this mean distance are the same.</source>
        <translation>এই গড় দূরত্বের রেখা একই ধরা হয়।</translation>
    </message>
    <message>
        <source>Questions about each finding with their allowed answers; an answer may open further questions. Answers in levels say more step by step, like bone, segment, type and group. None are needed.</source>
        <translation>প্রতিটি প্রাপ্তি সম্পর্কে প্রশ্ন ও তার অনুমোদিত উত্তর; একটি উত্তর থেকে আরও প্রশ্ন আসতে পারে। স্তরে সাজানো উত্তর ধাপে ধাপে আরও নির্দিষ্ট হয়, যেমন হাড়, অংশ, ধরন ও গ্রুপ। একটিও না থাকলে চলে।</translation>
    </message>
</context>
<context>
    <name>Protocols</name>
    <message>
        <source>keep it</source>
        <translation>এটি রাখুন</translation>
    </message>
    <message>
        <source>the label &quot;%1&quot; is in use</source>
        <translation>&quot;%1&quot; লেবেলটি ব্যবহৃত হচ্ছে</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was drawn as a %2</source>
        <translation>&quot;%1&quot; আঁকা হয়েছে %2 হিসেবে</translation>
    </message>
    <message>
        <source>the answer &quot;%1&quot; to &quot;%2&quot; is in use</source>
        <translation>&quot;%2&quot; প্রশ্নের &quot;%1&quot; উত্তরটি ব্যবহৃত হচ্ছে</translation>
    </message>
    <message>
        <source>the region &quot;%1&quot; is in use</source>
        <translation>&quot;%1&quot; অঞ্চলটি ব্যবহৃত হচ্ছে</translation>
    </message>
    <message>
        <source>the view &quot;%1&quot; is in use</source>
        <translation>&quot;%1&quot; ভিউটি ব্যবহৃত হচ্ছে</translation>
    </message>
    <message>
        <source>the certainty %1 was given</source>
        <translation>নিশ্চয়তা %1 দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>keep at least so many steps</source>
        <translation>অন্তত ততগুলি ধাপ রাখুন</translation>
    </message>
    <message>
        <source>scans have been compared with %1 reads each</source>
        <translation>প্রতিটির %1টি পাঠ নিয়ে স্ক্যান তুলনা হয়ে গেছে</translation>
    </message>
    <message>
        <source>begin a new dataset for another number of reads</source>
        <translation>অন্য সংখ্যক পাঠের জন্য নতুন ডেটাসেট শুরু করুন</translation>
    </message>
    <message>
        <source>reads have been submitted: a change of the protocol needs a reason</source>
        <translation>পাঠ জমা হয়ে গেছে: প্রোটোকল বদলাতে কারণ লাগবে</translation>
    </message>
    <message>
        <source>say why the rules change</source>
        <translation>নিয়ম কেন বদলাচ্ছে লিখুন</translation>
    </message>
    <message>
        <source>Comparisons made so far stay as they are, under the version they were made with; only those made from now on follow the new numbers.</source>
        <translation>এ পর্যন্ত করা তুলনা যে সংস্করণে হয়েছে সেভাবেই থাকবে; শুধু এখন থেকে করা তুলনা নতুন সংখ্যা মানবে।</translation>
    </message>
    <message>
        <source>Signatures given so far keep the meaning that they were given with.</source>
        <translation>এ পর্যন্ত দেওয়া স্বাক্ষর যে অর্থে দেওয়া হয়েছিল সেই অর্থই রাখবে।</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>DoubleRead datasets (*.doubleread)</source>
        <translation>DoubleRead ডেটাসেট (*.doubleread)</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>An answer is chosen, not drawn</source>
        <translation>উত্তর বেছে নেওয়া হয়, আঁকা হয় না</translation>
    </message>
    <message>
        <source>A flag is settled or redrawn</source>
        <translation>ফ্ল্যাগ নিষ্পত্তি করা বা আবার আঁকা যায়</translation>
    </message>
    <message>
        <source>There is nothing to merge it with</source>
        <translation>একত্র করার মতো কিছু নেই</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>একত্র করুন…</translation>
    </message>
    <message>
        <source>Settle flag</source>
        <translation>ফ্ল্যাগ নিষ্পত্তি</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>প্রত্যাখ্যান</translation>
    </message>
    <message>
        <source>There is no such disagreement</source>
        <translation>এমন কোনো মতভেদ নেই</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>পালা করে দেখুন</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>পরেরটি</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>কারণ</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>কন্টাক্ট শিট</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>নির্বাচন</translation>
    </message>
    <message>
        <source>Freehand</source>
        <translation>মুক্তহস্ত</translation>
    </message>
    <message>
        <source>Live-wire</source>
        <translation>লাইভ-ওয়্যার</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>সীমারেখা</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ব্রাশ</translation>
    </message>
    <message>
        <source>no certainty</source>
        <translation>নিশ্চয়তা নেই</translation>
    </message>
    <message>
        <source>%1 · nothing near it in the other read</source>
        <translation>%1 · অন্য পাঠে কাছাকাছি কিছু নেই</translation>
    </message>
    <message>
        <source>%1 · nearest IoU %2</source>
        <translation>%1 · নিকটতম IoU %2</translation>
    </message>
    <message>
        <source>drawn in review</source>
        <translation>পর্যালোচনায় আঁকা</translation>
    </message>
    <message>
        <source>as it was read</source>
        <translation>যেমন পড়া হয়েছে</translation>
    </message>
    <message>
        <source>merged from both reads</source>
        <translation>উভয় পাঠ থেকে একত্র</translation>
    </message>
    <message>
        <source>both reads agree</source>
        <translation>উভয় পাঠ একমত</translation>
    </message>
    <message>
        <source>as in the first read</source>
        <translation>প্রথম পাঠের মতো</translation>
    </message>
    <message>
        <source>as in the second read</source>
        <translation>দ্বিতীয় পাঠের মতো</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>নিষ্পন্ন</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>প্রত্যাখ্যাত</translation>
    </message>
    <message>
        <source>Both rejected</source>
        <translation>দুটোই প্রত্যাখ্যাত</translation>
    </message>
    <message>
        <source>Merged: %1</source>
        <translation>একত্র: %1</translation>
    </message>
    <message>
        <source>Merged: %1, label of the first</source>
        <translation>একত্র: %1, প্রথমটির লেবেল</translation>
    </message>
    <message>
        <source>Merged: %1, label of the second</source>
        <translation>একত্র: %1, দ্বিতীয়টির লেবেল</translation>
    </message>
    <message>
        <source>First read accepted</source>
        <translation>প্রথম পাঠ গৃহীত</translation>
    </message>
    <message>
        <source>Second read accepted</source>
        <translation>দ্বিতীয় পাঠ গৃহীত</translation>
    </message>
    <message>
        <source>Redrawn</source>
        <translation>আবার আঁকা হয়েছে</translation>
    </message>
    <message>
        <source>Only in the first read</source>
        <translation>শুধু প্রথম পাঠে</translation>
    </message>
    <message>
        <source>Only in the second read</source>
        <translation>শুধু দ্বিতীয় পাঠে</translation>
    </message>
    <message>
        <source>Different labels</source>
        <translation>ভিন্ন লেবেল</translation>
    </message>
    <message>
        <source>Same lesion, outlines differ</source>
        <translation>একই ক্ষত, সীমারেখা ভিন্ন</translation>
    </message>
    <message>
        <source>One against several</source>
        <translation>একটির বিপরীতে একাধিক</translation>
    </message>
    <message>
        <source>Different scan-level answers</source>
        <translation>পুরো স্ক্যানের উত্তর ভিন্ন</translation>
    </message>
    <message>
        <source>Different certainty</source>
        <translation>ভিন্ন নিশ্চয়তা</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>ফ্ল্যাগ করা</translation>
    </message>
    <message>
        <source>Accept first</source>
        <translation>প্রথমটি গ্রহণ</translation>
    </message>
    <message>
        <source>Accept second</source>
        <translation>দ্বিতীয়টি গ্রহণ</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>একত্র করুন</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>আবার আঁকুন</translation>
    </message>
    <message>
        <source>Reject both</source>
        <translation>দুটোই প্রত্যাখ্যান</translation>
    </message>
    <message>
        <source>union</source>
        <translation>সংযোগ</translation>
    </message>
    <message>
        <source>intersection</source>
        <translation>ছেদ</translation>
    </message>
    <message>
        <source>mean outline</source>
        <translation>গড় সীমারেখা</translation>
    </message>
    <message>
        <source>Midway</source>
        <translation>মাঝামাঝি</translation>
    </message>
    <message>
        <source>impossible: %1</source>
        <translation>অসম্ভব: %1</translation>
    </message>
    <message>
        <source>between what the two drew</source>
        <translation>দুজনের আঁকার মাঝামাঝি</translation>
    </message>
    <message>
        <source>%1 px² · A %2 · B %3</source>
        <translation>%1 px² · A %2 · B %3</translation>
    </message>
    <message>
        <source>Merge: %1</source>
        <translation>একত্র: %1</translation>
    </message>
    <message>
        <source>%1 · IoU %2</source>
        <translation>%1 · IoU %2</translation>
    </message>
    <message>
        <source>%1 · %2 against %3</source>
        <translation>%1 · %2 বনাম %3</translation>
    </message>
    <message>
        <source>%1 · certainty %2 / %3</source>
        <translation>%1 · নিশ্চয়তা %2 / %3</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>উত্তর নেই</translation>
    </message>
    <message>
        <source>certainty %1</source>
        <translation>নিশ্চয়তা %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>কিছু পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>%1, %2 × %3 px, %4</source>
        <translation>%1, %2 × %3 px, %4</translation>
    </message>
    <message>
        <source>protocol %1</source>
        <translation>প্রোটোকল %1</translation>
    </message>
    <message>
        <source>protocol %1 · compared by protocol %2</source>
        <translation>প্রোটোকল %1 · তুলনা প্রোটোকল %2 অনুযায়ী</translation>
    </message>
    <message>
        <source>%1 · gate %2 · tolerance %3</source>
        <translation>%1 · সীমামান %2 · সহনসীমা %3</translation>
    </message>
    <message>
        <source>First read</source>
        <translation>প্রথম পাঠ</translation>
    </message>
    <message>
        <source>Second read</source>
        <translation>দ্বিতীয় পাঠ</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>কোড</translation>
    </message>
</context>
<context>
    <name>ScanWords</name>
    <message>
        <source>not read</source>
        <translation>পড়া হয়নি</translation>
    </message>
    <message>
        <source>read begun</source>
        <translation>পড়া শুরু হয়েছে</translation>
    </message>
    <message>
        <source>read, positive</source>
        <translation>পড়া হয়েছে, পজিটিভ</translation>
    </message>
    <message>
        <source>read, nothing found</source>
        <translation>পড়া হয়েছে, কিছু পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>read, not readable</source>
        <translation>পড়া হয়েছে, পাঠযোগ্য নয়</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>আমদানিকৃত</translation>
    </message>
    <message>
        <source>included</source>
        <translation>অন্তর্ভুক্ত</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>বাদ দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>পাঠ চলছে</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>একমত</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>মতভেদযুক্ত</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>নিষ্পন্ন</translation>
    </message>
    <message>
        <source>signed off</source>
        <translation>স্বাক্ষরিত</translation>
    </message>
    <message>
        <source>released</source>
        <translation>প্রকাশিত</translation>
    </message>
    <message>
        <source>signed off by %1, %2 UTC, protocol %3</source>
        <translation>স্বাক্ষর করেছেন %1, %2 UTC, প্রোটোকল %3</translation>
    </message>
    <message>
        <source>file cut short</source>
        <translation>ফাইল অসম্পূর্ণ</translation>
    </message>
    <message>
        <source>file damaged</source>
        <translation>ফাইল ক্ষতিগ্রস্ত</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>সমন্বয়কারী</translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation>রেডিওলজিস্ট</translation>
    </message>
    <message>
        <source>medical officer</source>
        <translation>মেডিকেল অফিসার</translation>
    </message>
    <message>
        <source>researcher</source>
        <translation>গবেষক</translation>
    </message>
    <message>
        <source>1 scan</source>
        <translation>1টি স্ক্যান</translation>
    </message>
    <message>
        <source>%1 scans</source>
        <translation>%1টি স্ক্যান</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1টি প্রাপ্তি</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1টি প্রাপ্তি</translation>
    </message>
    <message>
        <source>%1 × %2 · %3 bit</source>
        <translation>%1 × %2 · %3 বিট</translation>
    </message>
    <message>
        <source>State</source>
        <translation>অবস্থা</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>অঞ্চল</translation>
    </message>
    <message>
        <source>View</source>
        <translation>ভিউ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>হাসপাতাল</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>প্রাপ্তি</translation>
    </message>
    <message>
        <source>Own read</source>
        <translation>নিজের পাঠ</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>ক্ষতি</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>অক্ষত</translation>
    </message>
    <message>
        <source>with findings</source>
        <translation>প্রাপ্তি আছে</translation>
    </message>
    <message>
        <source>without findings</source>
        <translation>প্রাপ্তি নেই</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>দেওয়া নেই</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1.</source>
        <translation>%1।</translation>
    </message>
</context>
<context>
    <name>TriageWords</name>
    <message>
        <source>%1 taken off</source>
        <translation>%1 সরানো হয়েছে</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>অনির্ধারিত</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>রাখা হয়েছে</translation>
    </message>
    <message>
        <source>excluded: %1</source>
        <translation>বাদ: %1</translation>
    </message>
    <message>
        <source>%1 kept, %2 excluded</source>
        <translation>%1টি রাখা, %2টি বাদ</translation>
    </message>
    <message>
        <source>%1 kept · %2 excluded · %3 to go</source>
        <translation>%1টি রাখা · %2টি বাদ · বাকি %3টি</translation>
    </message>
    <message>
        <source>site not given</source>
        <translation>হাসপাতাল দেওয়া নেই</translation>
    </message>
    <message>
        <source>same file</source>
        <translation>একই ফাইল</translation>
    </message>
    <message>
        <source>same picture</source>
        <translation>একই ছবি</translation>
    </message>
    <message>
        <source>%1 % alike</source>
        <translation>%1 % মিল</translation>
    </message>
    <message>
        <source>mirrored, %1 % alike</source>
        <translation>প্রতিবিম্বিত, %1 % মিল</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>হার্ডওয়্যার</translation>
    </message>
    <message>
        <source>multi-scan</source>
        <translation>একাধিক স্ক্যান</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>মিশ্র</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>turned %1°</source>
        <translation>%1° ঘোরানো</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>প্রতিবিম্বিত</translation>
    </message>
    <message>
        <source>sharpened</source>
        <translation>ধারালো করা</translation>
    </message>
    <message>
        <source>view kept</source>
        <translation>দৃশ্য অপরিবর্তিত</translation>
    </message>
</context>
<context>
    <name>WindowPresets</name>
    <message>
        <source>the file&apos;s own</source>
        <translation>ফাইলের নিজস্ব</translation>
    </message>
    <message>
        <source>the file&apos;s own, %1 of %2</source>
        <translation>ফাইলের নিজস্ব, %2টির মধ্যে %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2-এর মধ্যে %1টি</translation>
    </message>
    <message>
        <source>no pixel spacing and pixels that are not square: lengths in px</source>
        <translation>পিক্সেল ব্যবধান নেই, পিক্সেলও বর্গাকার নয়: দৈর্ঘ্য px-এ</translation>
    </message>
    <message>
        <source>no pixel spacing: lengths in px</source>
        <translation>পিক্সেল ব্যবধান নেই: দৈর্ঘ্য px-এ</translation>
    </message>
    <message>
        <source>spacing of the detector: lengths in mm are longer than in the patient</source>
        <translation>ডিটেক্টরের ব্যবধান: mm-এ দৈর্ঘ্য রোগীর প্রকৃত দৈর্ঘ্যের চেয়ে বেশি</translation>
    </message>
    <message>
        <source>%1 mm/px</source>
        <translation>%1 mm/px</translation>
    </message>
    <message>
        <source>%1 × %2 mm/px</source>
        <translation>%1 × %2 mm/px</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>Finding %1 has no label</source>
        <translation>প্রাপ্তি %1-এর কোনো লেবেল নেই</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>একটি বেছে নিন</translation>
    </message>
    <message>
        <source>Finding %1 has the label &quot;%2&quot;, which the protocol does not know</source>
        <translation>প্রাপ্তি %1-এর লেবেল &quot;%2&quot; প্রোটোকলে নেই</translation>
    </message>
    <message>
        <source>choose another</source>
        <translation>অন্য একটি বেছে নিন</translation>
    </message>
    <message>
        <source>Finding %1 is a %2, which the label &quot;%3&quot; does not allow</source>
        <translation>প্রাপ্তি %1 হলো %2, যা &quot;%3&quot; লেবেল অনুমোদন করে না</translation>
    </message>
    <message>
        <source>draw it again or choose another label</source>
        <translation>আবার আঁকুন বা অন্য লেবেল বেছে নিন</translation>
    </message>
    <message>
        <source>The certainty of finding %1 is not between 1 and %2</source>
        <translation>প্রাপ্তি %1-এর নিশ্চয়তা 1 থেকে %2-এর মধ্যে নয়</translation>
    </message>
    <message>
        <source>There is no assessment</source>
        <translation>কোনো মূল্যায়ন নেই</translation>
    </message>
    <message>
        <source>set it</source>
        <translation>মূল্যায়ন দিন</translation>
    </message>
    <message>
        <source>The answer is &quot;%1&quot;, but a finding is drawn</source>
        <translation>উত্তর &quot;%1&quot;, কিন্তু একটি প্রাপ্তি আঁকা আছে</translation>
    </message>
    <message>
        <source>change the answer or delete the finding</source>
        <translation>উত্তর বদলান বা প্রাপ্তিটি মুছুন</translation>
    </message>
    <message>
        <source>The answer is &quot;%1&quot;, but no finding is drawn</source>
        <translation>উত্তর &quot;%1&quot;, কিন্তু কোনো প্রাপ্তি আঁকা নেই</translation>
    </message>
    <message>
        <source>draw what it is about or change the answer</source>
        <translation>যা নিয়ে উত্তর তা আঁকুন বা উত্তর বদলান</translation>
    </message>
    <message>
        <source>read scans</source>
        <translation>স্ক্যান পড়া</translation>
    </message>
    <message>
        <source>%1 is excluded: %2</source>
        <translation>%1 বাদ দেওয়া হয়েছে: %2</translation>
    </message>
    <message>
        <source>include it in triage first</source>
        <translation>আগে বাছাইয়ে অন্তর্ভুক্ত করুন</translation>
    </message>
    <message>
        <source>import the annotations of others</source>
        <translation>অন্যের চিহ্ন আমদানি করা</translation>
    </message>
    <message>
        <source>act for other readers</source>
        <translation>অন্য পাঠকের হয়ে কাজ করা</translation>
    </message>
    <message>
        <source>%1 is not in the worklist of %2</source>
        <translation>%1, %2-এর কাজের তালিকায় নেই</translation>
    </message>
    <message>
        <source>ask the coordinator to assign it</source>
        <translation>সমন্বয়কারীকে বণ্টন করতে বলুন</translation>
    </message>
    <message>
        <source>ask to have a read back</source>
        <translation>পাঠ ফেরত চাওয়া</translation>
    </message>
    <message>
        <source>This read of %1 is another&apos;s</source>
        <translation>%1-এর এই পাঠটি অন্যের</translation>
    </message>
    <message>
        <source>The read of %1 is not submitted</source>
        <translation>%1-এর পাঠ জমা দেওয়া হয়নি</translation>
    </message>
    <message>
        <source>Asking for a read back needs a reason</source>
        <translation>পাঠ ফেরত চাইতে কারণ লাগবে</translation>
    </message>
    <message>
        <source>say what has to be changed</source>
        <translation>কী বদলাতে হবে লিখুন</translation>
    </message>
    <message>
        <source>%1 is signed off and locked</source>
        <translation>%1 স্বাক্ষরিত ও লক করা</translation>
    </message>
    <message>
        <source>have the medical officer reopen it first</source>
        <translation>আগে মেডিকেল অফিসারকে আবার খুলতে বলুন</translation>
    </message>
    <message>
        <source>%1 is excluded</source>
        <translation>%1 বাদ দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>The read of %1 is submitted and locked</source>
        <translation>%1-এর পাঠ জমা দেওয়া ও লক করা</translation>
    </message>
    <message>
        <source>ask the coordinator to have it back</source>
        <translation>সমন্বয়কারীর কাছে ফেরত চান</translation>
    </message>
    <message>
        <source>The read of %1 is withdrawn</source>
        <translation>%1-এর পাঠ প্রত্যাহার করা হয়েছে</translation>
    </message>
    <message>
        <source>Reads are hidden until the round is closed</source>
        <translation>পর্ব বন্ধ না হওয়া পর্যন্ত পাঠ গোপন থাকে</translation>
    </message>
    <message>
        <source>close the reading round first</source>
        <translation>আগে পাঠ পর্ব বন্ধ করুন</translation>
    </message>
    <message>
        <source>%1 may not see this read of %2</source>
        <translation>%1-এর জন্য %2-এর এই পাঠ দেখা অনুমোদিত নয়</translation>
    </message>
    <message>
        <source>%1 has read %2 and cannot review it</source>
        <translation>%1 নিজে %2 পড়েছেন, তাই পর্যালোচনা করতে পারেন না</translation>
    </message>
    <message>
        <source>another medical officer has to</source>
        <translation>অন্য একজন মেডিকেল অফিসারকে করতে হবে</translation>
    </message>
    <message>
        <source>review</source>
        <translation>পর্যালোচনা করা</translation>
    </message>
    <message>
        <source>%1 has not been read completely</source>
        <translation>%1 সম্পূর্ণ পড়া হয়নি</translation>
    </message>
    <message>
        <source>wait until its reads are submitted</source>
        <translation>এর পাঠগুলি জমা হওয়া পর্যন্ত অপেক্ষা করুন</translation>
    </message>
    <message>
        <source>A disagreement about %1 is still open</source>
        <translation>%1 নিয়ে একটি মতভেদ এখনও খোলা</translation>
    </message>
    <message>
        <source>%1 disagreements about %2 are still open</source>
        <translation>%2 নিয়ে %1টি মতভেদ এখনও খোলা</translation>
    </message>
    <message>
        <source>decide each of them first</source>
        <translation>আগে প্রতিটির সিদ্ধান্ত দিন</translation>
    </message>
    <message>
        <source>No answer is chosen for %1</source>
        <translation>%1-এর কোনো উত্তর বেছে নেওয়া হয়নি</translation>
    </message>
    <message>
        <source>choose one in the review</source>
        <translation>পর্যালোচনায় একটি বেছে নিন</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>accept or redraw a finding, reject it, or choose another answer</source>
        <translation>একটি প্রাপ্তি গ্রহণ করুন বা আবার আঁকুন, প্রত্যাখ্যান করুন, অথবা অন্য উত্তর বেছে নিন</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>আবার খোলা</translation>
    </message>
    <message>
        <source>%1 is not signed off</source>
        <translation>%1 স্বাক্ষরিত নয়</translation>
    </message>
    <message>
        <source>Reopening needs a reason</source>
        <translation>আবার খুলতে কারণ লাগবে</translation>
    </message>
    <message>
        <source>say why the signed consensus has to change</source>
        <translation>স্বাক্ষরিত ঐকমত্য কেন বদলাতে হবে লিখুন</translation>
    </message>
    <message>
        <source>&quot;mixed&quot; is no %1 of its own</source>
        <translation>&quot;mixed&quot; আলাদা কোনো %1 নয়</translation>
    </message>
    <message>
        <source>give each region that the scan shows</source>
        <translation>স্ক্যানে যে যে অঞ্চল দেখা যায় সব দিন</translation>
    </message>
    <message>
        <source>The protocol does not know the %1 &quot;%2&quot;</source>
        <translation>প্রোটোকলে %1 &quot;%2&quot; নেই</translation>
    </message>
    <message>
        <source>choose one of %1</source>
        <translation>এর একটি বেছে নিন: %1</translation>
    </message>
    <message>
        <source>triage</source>
        <translation>বাছাই করা</translation>
    </message>
    <message>
        <source>region</source>
        <translation>অঞ্চল</translation>
    </message>
    <message>
        <source>view</source>
        <translation>ভিউ</translation>
    </message>
    <message>
        <source>An exclusion needs a reason</source>
        <translation>বাদ দিতে কারণ লাগবে</translation>
    </message>
    <message>
        <source>The protocol does not know the reason &quot;%1&quot;</source>
        <translation>প্রোটোকলে &quot;%1&quot; কারণটি নেই</translation>
    </message>
    <message>
        <source>choose one of %1, or &quot;other: &quot; and a text</source>
        <translation>এর একটি বেছে নিন: %1, অথবা &quot;other: &quot; ও তারপর কারণ লিখুন</translation>
    </message>
    <message>
        <source>%1 has the role of %2 and may not %3</source>
        <translation>%1-এর ভূমিকা %2, তাই এই কাজের অনুমতি নেই: %3</translation>
    </message>
    <message>
        <source>act as: %1</source>
        <translation>যে ভূমিকায় কাজ করতে হবে: %1</translation>
    </message>
    <message>
        <source>the medical officer can reopen it with a reason</source>
        <translation>মেডিকেল অফিসার কারণ দেখিয়ে এটি আবার খুলতে পারেন</translation>
    </message>
    <message>
        <source>Nobody is logged in</source>
        <translation>কেউ লগ ইন করা নেই</translation>
    </message>
    <message>
        <source>log in first</source>
        <translation>আগে লগ ইন করুন</translation>
    </message>
    <message>
        <source>%1 has been disabled</source>
        <translation>%1-কে নিষ্ক্রিয় করা হয়েছে</translation>
    </message>
    <message>
        <source>ask the coordinator</source>
        <translation>সমন্বয়কারীকে বলুন</translation>
    </message>
    <message>
        <source>give others their password</source>
        <translation>অন্যদের পাসওয়ার্ড দেওয়া</translation>
    </message>
    <message>
        <source>manage people and the protocol</source>
        <translation>ব্যক্তিবর্গ ও প্রোটোকল পরিচালনা করা</translation>
    </message>
    <message>
        <source>add scans</source>
        <translation>স্ক্যান যোগ করা</translation>
    </message>
    <message>
        <source>see which scans are of one patient</source>
        <translation>কোন স্ক্যানগুলি একই রোগীর তা দেখা</translation>
    </message>
    <message>
        <source>see agreement</source>
        <translation>মিল দেখা</translation>
    </message>
    <message>
        <source>Agreement is hidden until the reading round is closed</source>
        <translation>পাঠ পর্ব বন্ধ না হওয়া পর্যন্ত মিল গোপন থাকে</translation>
    </message>
    <message>
        <source>close the round once every read is submitted</source>
        <translation>সব পাঠ জমা হলে পর্ব বন্ধ করুন</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>সমন্বয়কারী</translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation>রেডিওলজিস্ট</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>মেডিকেল অফিসার</translation>
    </message>
    <message>
        <source>researcher</source>
        <translation>গবেষক</translation>
    </message>
    <message>
        <source>see which reads are asked back</source>
        <translation>কোন পাঠগুলি ফেরত চাওয়া হয়েছে তা দেখা</translation>
    </message>
    <message>
        <source>see which packages are out</source>
        <translation>কোন প্যাকেজগুলি বাইরে আছে তা দেখা</translation>
    </message>
</context>
<context>
    <name>doubleread::AddScansDialog</name>
    <message>
        <source>No scan was added.</source>
        <translation>কোনো স্ক্যান যোগ হয়নি।</translation>
    </message>
    <message>
        <source>1 scan was added.</source>
        <translation>1টি স্ক্যান যোগ হয়েছে।</translation>
    </message>
    <message>
        <source>%1 scans were added.</source>
        <translation>%1টি স্ক্যান যোগ হয়েছে।</translation>
    </message>
    <message>
        <source>There already: %1.</source>
        <translation>আগে থেকেই আছে: %1।</translation>
    </message>
    <message>
        <source>De-identified: %1.</source>
        <translation>পরিচয় মুছে ফেলা হয়েছে: %1।</translation>
    </message>
    <message>
        <source>Damaged, and marked so: %1.</source>
        <translation>ক্ষতিগ্রস্ত, সেভাবেই চিহ্নিত: %1।</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>গ্রহণ করা হয়নি: %1।</translation>
    </message>
    <message>
        <source>Add scans</source>
        <translation>স্ক্যান যোগ করুন</translation>
    </message>
    <message>
        <source>Radiographs as DICOM, JPEG, PNG, TIFF or BMP. Every file is decoded to its end; broken ones are listed and the rest goes in. Adding the same file twice adds nothing. Of DICOM files a de-identified copy is stored under a neutral name.</source>
        <translation>DICOM, JPEG, PNG, TIFF বা BMP রেডিওগ্রাফ। প্রতিটি ফাইল শেষ পর্যন্ত পড়ে দেখা হয়; ত্রুটিপূর্ণ ফাইলের তালিকা দেওয়া হয়, বাকিগুলি যোগ হয়। একই ফাইল দুবার যোগ করলে নতুন কিছু যোগ হয় না। DICOM ফাইলের পরিচয়হীন কপি একটি নিরপেক্ষ নামে রাখা হয়।</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>যোগ করুন</translation>
    </message>
    <message>
        <source>Copy the files beside the dataset, without EXIF, comments and other metadata</source>
        <translation>EXIF, মন্তব্য ও অন্য মেটাডেটা ছাড়া ফাইলগুলি ডেটাসেটের পাশে কপি করুন</translation>
    </message>
    <message>
        <source>Store the JPG that gets published: 8 bit, as first shown</source>
        <translation>প্রকাশের JPG রাখুন: 8 বিট, প্রথমে যেমন দেখানো হয়</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>প্রতিবেদন সংরক্ষণ…</translation>
    </message>
    <message>
        <source>hospital; may stay empty</source>
        <translation>হাসপাতাল; ফাঁকা থাকতে পারে</translation>
    </message>
    <message>
        <source>Folder or files</source>
        <translation>ফোল্ডার বা ফাইল</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>হাসপাতাল</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>What was taken out of which scan, as text or as a table</source>
        <translation>কোন স্ক্যান থেকে কী সরানো হয়েছে, টেক্সট বা সারণি হিসেবে</translation>
    </message>
    <message>
        <source>Folder of scans</source>
        <translation>স্ক্যানের ফোল্ডার</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>ক্ষতিগ্রস্ত</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>গ্রহণ করা হয়নি</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>এটি দেখে নিন</translation>
    </message>
    <message>
        <source>removed, scans: %1</source>
        <translation>অপসারিত, স্ক্যান: %1</translation>
    </message>
    <message>
        <source>replaced by a pseudonym, scans: %1</source>
        <translation>ছদ্মনাম বসানো হয়েছে, স্ক্যান: %1</translation>
    </message>
    <message>
        <source>emptied, scans: %1</source>
        <translation>খালি করা হয়েছে, স্ক্যান: %1</translation>
    </message>
    <message>
        <source>Save the report of what was taken out</source>
        <translation>কী কী বাদ দেওয়া হয়েছে তার প্রতিবেদন সংরক্ষণ</translation>
    </message>
    <message>
        <source>Text (*.txt);;Table (*.csv)</source>
        <translation>টেক্সট (*.txt);;টেবিল (*.csv)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>প্রতিবেদন আছে %1-এ।</translation>
    </message>
</context>
<context>
    <name>doubleread::AlikeStrip</name>
    <message>
        <source>Near-identical scans</source>
        <translation>প্রায় অভিন্ন স্ক্যান</translation>
    </message>
    <message>
        <source>A near-identical scan</source>
        <translation>একটি প্রায় অভিন্ন স্ক্যান</translation>
    </message>
    <message>
        <source>%1 near-identical scans</source>
        <translation>%1টি প্রায় অভিন্ন স্ক্যান</translation>
    </message>
    <message>
        <source>%1 near-identical scans, the first %2 of them</source>
        <translation>%1টি প্রায় অভিন্ন স্ক্যান, এখানে প্রথম %2টি</translation>
    </message>
</context>
<context>
    <name>doubleread::AnnotationDocument</name>
    <message>
        <source>Add finding</source>
        <translation>প্রাপ্তি যোগ</translation>
    </message>
    <message>
        <source>Delete finding</source>
        <translation>প্রাপ্তি মুছুন</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>নতুন করে আঁকুন</translation>
    </message>
    <message>
        <source>Change outline</source>
        <translation>সীমারেখা বদল</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>লেবেল বদল</translation>
    </message>
    <message>
        <source>Change certainty</source>
        <translation>নিশ্চয়তা বদল</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>নোট বদল</translation>
    </message>
    <message>
        <source>Change assessment</source>
        <translation>মূল্যায়ন বদল</translation>
    </message>
    <message>
        <source>Change code</source>
        <translation>কোড বদল</translation>
    </message>
</context>
<context>
    <name>doubleread::AnnotationListModel</name>
    <message>
        <source>box · %1 × %2 px</source>
        <translation>বক্স · %1 × %2 px</translation>
    </message>
    <message>
        <source>polygon · %1 vertices</source>
        <translation>পলিগন · %1টি শীর্ষবিন্দু</translation>
    </message>
    <message>
        <source>line · %1 vertices</source>
        <translation>রেখা · %1টি শীর্ষবিন্দু</translation>
    </message>
    <message>
        <source>point</source>
        <translation>বিন্দু</translation>
    </message>
    <message>
        <source>no label yet</source>
        <translation>এখনও লেবেল নেই</translation>
    </message>
    <message>
        <source>certainty %1</source>
        <translation>নিশ্চয়তা %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>doubleread::AnswersPanel</name>
    <message>
        <source>%1: no answer yet</source>
        <translation>%1: এখনও উত্তর নেই</translation>
    </message>
    <message>
        <source>Codes of the selected finding</source>
        <translation>নির্বাচিত প্রাপ্তির কোড</translation>
    </message>
</context>
<context>
    <name>doubleread::AssessmentPanel</name>
    <message>
        <source>follows from the findings</source>
        <translation>প্রাপ্তি থেকে নির্ধারিত</translation>
    </message>
    <message>
        <source>Note on the scan…</source>
        <translation>স্ক্যান সম্পর্কে নোট…</translation>
    </message>
    <message>
        <source>This scan</source>
        <translation>এই স্ক্যান</translation>
    </message>
    <message>
        <source>Note on the scan</source>
        <translation>স্ক্যান সম্পর্কে নোট</translation>
    </message>
</context>
<context>
    <name>doubleread::AssignForm</name>
    <message>
        <source>%1 new</source>
        <translation>নতুন %1টি</translation>
    </message>
    <message>
        <source>%1 taken away</source>
        <translation>তুলে নেওয়া %1টি</translation>
    </message>
    <message>
        <source>%1 kept because begun</source>
        <translation>শুরু হয়েছে বলে রাখা হলো %1টি</translation>
    </message>
    <message>
        <source>%1 read twice</source>
        <translation>দুবার পড়া হবে %1টি</translation>
    </message>
    <message>
        <source>%1 and %2 both: %3</source>
        <translation>%1 ও %2 উভয়েই: %3</translation>
    </message>
    <message>
        <source>Of %1, %2 have not been triaged.</source>
        <translation>%1: এর মধ্যে %2টি এখনও বাছাই হয়নি।</translation>
    </message>
    <message>
        <source>%1 would have fewer readers than the protocol asks for.</source>
        <translation>%1 প্রোটোকলে চাওয়া সংখ্যার চেয়ে কম পাঠক পাবে।</translation>
    </message>
    <message>
        <source>Only those that triage has included</source>
        <translation>শুধু বাছাইয়ে অন্তর্ভুক্ত স্ক্যান</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>বণ্টন করুন</translation>
    </message>
    <message>
        <source>Every reader reads every scan</source>
        <translation>প্রত্যেক পাঠক প্রতিটি স্ক্যান পড়বেন</translation>
    </message>
    <message>
        <source>The same readers for all scans of a site</source>
        <translation>একটি হাসপাতালের সব স্ক্যানের জন্য একই পাঠকেরা</translation>
    </message>
    <message>
        <source>Take away what is unread</source>
        <translation>অপঠিত স্ক্যান তুলে নিন</translation>
    </message>
    <message>
        <source>Scans that the same reader reads a second time without being told, to see how well a reader agrees with the own first read</source>
        <translation>যেসব স্ক্যান একই পাঠক না জেনে দ্বিতীয়বার পড়েন, যাতে নিজের প্রথম পাঠের সঙ্গে তাঁর মিল বোঝা যায়</translation>
    </message>
    <message>
        <source>Decides each reader&apos;s order: the same number gives the same lists</source>
        <translation>প্রত্যেক পাঠকের ক্রম ঠিক করে: একই সংখ্যায় একই তালিকা পাওয়া যায়</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>Who reads</source>
        <translation>কে পড়বেন</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>পাঠক</translation>
    </message>
    <message>
        <source>Hidden repeats</source>
        <translation>গোপন পুনঃপাঠ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>সিড</translation>
    </message>
    <message>
        <source>The selected ones: %1</source>
        <translation>নির্বাচিতগুলি: %1</translation>
    </message>
    <message>
        <source>All scans</source>
        <translation>সব স্ক্যান</translation>
    </message>
    <message>
        <source>Those without a site</source>
        <translation>যেগুলির হাসপাতাল দেওয়া নেই</translation>
    </message>
    <message>
        <source>Those of %1</source>
        <translation>%1-এর স্ক্যান</translation>
    </message>
    <message>
        <source>One reader for each scan, evenly</source>
        <translation>প্রতি স্ক্যানে একজন পাঠক, সমানভাবে</translation>
    </message>
    <message>
        <source>%1 readers for each scan, evenly</source>
        <translation>প্রতি স্ক্যানে %1 জন পাঠক, সমানভাবে</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>তুলে নিন</translation>
    </message>
    <message>
        <source>Choose at least one reader.</source>
        <translation>অন্তত একজন পাঠক বেছে নিন।</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>কিছুই বদলাবে না।</translation>
    </message>
    <message>
        <source>Of %1, %2 has not been triaged.</source>
        <translation>%1: এর মধ্যে %2টি এখনও বাছাই হয়নি।</translation>
    </message>
</context>
<context>
    <name>doubleread::AttributesEditor</name>
    <message>
        <source>Add question</source>
        <translation>প্রশ্ন যোগ করুন</translation>
    </message>
    <message>
        <source>Add answer</source>
        <translation>উত্তর যোগ করুন</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>সরান</translation>
    </message>
    <message>
        <source>Questions and their answers</source>
        <translation>প্রশ্ন ও উত্তর</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>নাম</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>কোড</translation>
    </message>
    <message>
        <source>A question that this answer opens</source>
        <translation>এই উত্তরে যে প্রশ্ন আসে</translation>
    </message>
    <message>
        <source>A question about each finding</source>
        <translation>প্রতিটি প্রাপ্তি সম্পর্কে একটি প্রশ্ন</translation>
    </message>
    <message>
        <source>Add fracture codes</source>
        <translation>ফ্র্যাকচার কোড যোগ করুন</translation>
    </message>
    <message>
        <source>Answers in levels</source>
        <translation>স্তরে সাজানো উত্তর</translation>
    </message>
    <message>
        <source>A tree of bone, segment, type and group, for the regions of this dataset</source>
        <translation>এই ডেটাসেটের অঞ্চলগুলির জন্য হাড়, অংশ, ধরন ও গ্রুপের স্তরবিন্যাস</translation>
    </message>
</context>
<context>
    <name>doubleread::BulkTriage</name>
    <message>
        <source>Exclude %1</source>
        <translation>%1 বাদ দিন</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>%1 ট্যাগ করুন</translation>
    </message>
    <message>
        <source>Storing what was decided of %1…</source>
        <translation>%1 সম্পর্কে সিদ্ধান্ত সংরক্ষণ করা হচ্ছে…</translation>
    </message>
    <message>
        <source>%1 changed.</source>
        <translation>%1 বদলানো হয়েছে।</translation>
    </message>
    <message>
        <source>%1 changed, %2 as before.</source>
        <translation>%1 বদলানো হয়েছে, %2টি আগের মতোই আছে।</translation>
    </message>
    <message>
        <source>%1 takes it back.</source>
        <translation>%1 চাপলে আগের অবস্থায় ফিরবে।</translation>
    </message>
    <message>
        <source>Exclude what has been read?</source>
        <translation>পড়া হয়ে গেছে এমন স্ক্যান বাদ দেবেন?</translation>
    </message>
    <message>
        <source>%1. Excluded scans leave comparison and release; their reads are kept.</source>
        <translation>%1। বাদ দেওয়া স্ক্যান তুলনা ও প্রকাশনায় থাকে না; সেগুলির পাঠ রেখে দেওয়া হয়।</translation>
    </message>
    <message>
        <source>%1 taken back.</source>
        <translation>%1 পূর্বাবস্থায় ফিরেছে।</translation>
    </message>
    <message>
        <source>%1 done again.</source>
        <translation>%1 আবার করা হয়েছে।</translation>
    </message>
</context>
<context>
    <name>doubleread::CanvasView</name>
    <message>
        <source>This file ends early: the part of the scan that is one flat tone is missing</source>
        <translation>ফাইলটি অসম্পূর্ণ: স্ক্যানের যে অংশ একরঙা, সেটি ফাইলে নেই</translation>
    </message>
    <message>
        <source>This file is damaged inside: parts of the scan may look wrong</source>
        <translation>ফাইলটি ভেতরে ক্ষতিগ্রস্ত: স্ক্যানের কিছু অংশ ভুল দেখাতে পারে</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>The scan with its marks. Draw with the mouse, or with the pointer that %1 brings and the arrows move; keys choose tools and labels.</source>
        <translation>চিহ্নসহ স্ক্যান। মাউস দিয়ে আঁকুন, অথবা %1 চাপলে যে পয়েন্টার আসে ও তীর-কী দিয়ে সরে তা দিয়ে; কীবোর্ড দিয়ে টুল ও লেবেল বাছুন।</translation>
    </message>
</context>
<context>
    <name>doubleread::CodeListModel</name>
    <message>
        <source>used before · %1</source>
        <translation>আগে ব্যবহৃত · %1</translation>
    </message>
</context>
<context>
    <name>doubleread::CodePicker</name>
    <message>
        <source>No code has that.</source>
        <translation>কোনো কোডে এটি নেই।</translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation>কোড বা শব্দ</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>কোড</translation>
    </message>
    <message>
        <source>⏎ take</source>
        <translation>⏎ গ্রহণ</translation>
    </message>
    <message>
        <source>→ into it</source>
        <translation>→ ভেতরে</translation>
    </message>
    <message>
        <source>← back</source>
        <translation>← পেছনে</translation>
    </message>
    <message>
        <source>Tab next question</source>
        <translation>Tab পরের প্রশ্ন</translation>
    </message>
    <message>
        <source>Ctrl+Del none</source>
        <translation>Ctrl+Del কোনোটি নয়</translation>
    </message>
    <message>
        <source>Esc leave</source>
        <translation>Esc ছেড়ে যান</translation>
    </message>
</context>
<context>
    <name>doubleread::CommentSheet</name>
    <message>
        <source>Comment</source>
        <translation>মন্তব্য</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>বাতিল (Esc)</translation>
    </message>
    <message>
        <source>%1 (Ctrl+⏎)</source>
        <translation>%1 (Ctrl+⏎)</translation>
    </message>
</context>
<context>
    <name>doubleread::CommentsPanel</name>
    <message>
        <source>Answer</source>
        <translation>উত্তর দিন</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>মন্তব্য</translation>
    </message>
    <message>
        <source>Answer the comment in hand (Enter in the list)</source>
        <translation>নির্বাচিত মন্তব্যের উত্তর দিন (তালিকায় Enter)</translation>
    </message>
    <message>
        <source>Comments on this scan</source>
        <translation>এই স্ক্যানের মন্তব্য</translation>
    </message>
    <message>
        <source>on the spot %1, %2  ✕</source>
        <translation>স্থান %1, %2  ✕</translation>
    </message>
    <message>
        <source>answers %1  ✕</source>
        <translation>%1-এর উত্তরে  ✕</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>সরিয়ে নিন: %1</translation>
    </message>
    <message>
        <source>Take away, so that the words are about the whole scan</source>
        <translation>সরিয়ে নিন, যাতে কথাটি পুরো স্ক্যান সম্পর্কে হয়</translation>
    </message>
    <message>
        <source>What should be looked at again?</source>
        <translation>কী আবার দেখা দরকার?</translation>
    </message>
    <message>
        <source>Say why; a click or the arrows say where</source>
        <translation>কারণ লিখুন; ক্লিক বা তীর-কী দিয়ে স্থান দেখান</translation>
    </message>
    <message>
        <source>Words of the flag</source>
        <translation>ফ্ল্যাগের মন্তব্য</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>নতুন মন্তব্য</translation>
    </message>
    <message>
        <source>Enter keeps it, Shift+Enter starts a line, Esc goes back to the scan</source>
        <translation>Enter চাপলে সংরক্ষিত হয়, Shift+Enter নতুন লাইন শুরু করে, Esc স্ক্যানে ফিরিয়ে নেয়</translation>
    </message>
</context>
<context>
    <name>doubleread::ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
</context>
<context>
    <name>doubleread::ConfusionGrid</name>
    <message>
        <source>%1: %2, %3: %4</source>
        <translation>%1: %2, %3: %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Click to see the scans</source>
        <translation>%1। স্ক্যানগুলি দেখতে ক্লিক করুন</translation>
    </message>
</context>
<context>
    <name>doubleread::ContactSheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>কন্টাক্ট শিট</translation>
    </message>
    <message>
        <source>Scans of the contact sheet</source>
        <translation>কন্টাক্ট শিটের স্ক্যান</translation>
    </message>
    <message>
        <source>The protocol does not ask for these signatures; you may still sign.</source>
        <translation>প্রোটোকল এসব স্বাক্ষর চায় না; তবু আপনি স্বাক্ষর করতে পারেন।</translation>
    </message>
    <message>
        <source>Agreed (%1)</source>
        <translation>একমত (%1)</translation>
    </message>
    <message>
        <source>Decided (%1)</source>
        <translation>নিষ্পন্ন (%1)</translation>
    </message>
    <message>
        <source>No agreed scan waits</source>
        <translation>একমত কোনো স্ক্যান অপেক্ষায় নেই</translation>
    </message>
    <message>
        <source>Scans whose reads agree in everything come here, to be looked at and signed together.</source>
        <translation>যেসব স্ক্যানের পাঠে সবকিছু মেলে সেগুলি এখানে আসে, একসঙ্গে দেখা ও স্বাক্ষরের জন্য।</translation>
    </message>
    <message>
        <source>No decided scan waits</source>
        <translation>নিষ্পন্ন কোনো স্ক্যান অপেক্ষায় নেই</translation>
    </message>
    <message>
        <source>Scans whose disagreements are all decided come here, to be signed together.</source>
        <translation>যেসব স্ক্যানের সব মতভেদের সিদ্ধান্ত হয়েছে সেগুলি এখানে আসে, একসঙ্গে স্বাক্ষরের জন্য।</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>বাইরে রাখুন</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>খুলুন</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ফিরে যান</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>স্বাক্ষর করুন…</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>যা দেখা হয়েছে</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>ছবির আকার</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>%2-এর মধ্যে %1টি দেখা হয়েছে</translation>
    </message>
    <message>
        <source> · %1 left out</source>
        <translation> · %1টি বাইরে রাখা</translation>
    </message>
    <message>
        <source> · cannot be signed: %1</source>
        <translation> · স্বাক্ষর করা যাবে না: %1</translation>
    </message>
    <message>
        <source>Where the answer and the findings contradict each other nothing is signed: open the scan to mend it</source>
        <translation>যেখানে উত্তর ও প্রাপ্তি পরস্পরবিরোধী সেখানে স্বাক্ষর হয় না: স্ক্যানটি খুলে ঠিক করুন</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>ফিরিয়ে আনুন</translation>
    </message>
    <message>
        <source>Sign %1…</source>
        <translation>%1 স্বাক্ষর করুন…</translation>
    </message>
    <message>
        <source>Signs what was looked at and is not left out, each with its own signature</source>
        <translation>যা দেখা হয়েছে এবং বাইরে রাখা হয়নি তাতে স্বাক্ষর করে, প্রতিটিতে আলাদা স্বাক্ষর</translation>
    </message>
</context>
<context>
    <name>doubleread::DatasetSession</name>
    <message>
        <source>Adding scans</source>
        <translation>স্ক্যান যোগ করা হচ্ছে</translation>
    </message>
    <message>
        <source>Exporting a package</source>
        <translation>প্যাকেজ রপ্তানি হচ্ছে</translation>
    </message>
    <message>
        <source>Merging packages</source>
        <translation>প্যাকেজ একত্র করা হচ্ছে</translation>
    </message>
</context>
<context>
    <name>doubleread::DisagreementModel</name>
    <message>
        <source>%1: %2, open</source>
        <translation>%1: %2, খোলা</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>doubleread::ExportDialog</name>
    <message>
        <source>Export annotations</source>
        <translation>চিহ্ন রপ্তানি</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>রপ্তানি</translation>
    </message>
    <message>
        <source>my readings</source>
        <translation>আমার পাঠ</translation>
    </message>
    <message>
        <source>the consensus</source>
        <translation>ঐকমত্য</translation>
    </message>
    <message>
        <source>readings of %1</source>
        <translation>%1-এর পাঠ</translation>
    </message>
    <message>
        <source>exactly what makesense.ai would write</source>
        <translation>makesense.ai ঠিক যা লিখত তা-ই</translation>
    </message>
    <message>
        <source>What</source>
        <translation>কী রপ্তানি হবে</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>বিষয়বস্তু</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>কোথায়</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>যে ফাইলে রপ্তানি হবে</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>যে ফোল্ডারে রপ্তানি হবে</translation>
    </message>
    <message>
        <source>Scans that were written: %1, with annotations: %2.</source>
        <translation>লেখা স্ক্যান: %1, চিহ্নসহ: %2।</translation>
    </message>
    <message>
        <source>One reader&apos;s readings or the consensus, in one format or several at once. The same content always gives the same bytes; what a format cannot carry is told.</source>
        <translation>একজন পাঠকের পাঠ অথবা ঐকমত্য, এক বা একসঙ্গে কয়েকটি ফরম্যাটে। একই বিষয়বস্তু সবসময় একই বাইট দেয়; কোনো ফরম্যাট যা বহন করতে পারে না তা জানানো হয়।</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>ফোল্ডার খুলুন</translation>
    </message>
    <message>
        <source>all scans</source>
        <translation>সব স্ক্যান</translation>
    </message>
    <message>
        <source>the selected scan alone</source>
        <translation>শুধু বাছাই করা স্ক্যানটি</translation>
    </message>
    <message>
        <source>the %1 selected scans alone</source>
        <translation>শুধু বাছাই করা %1টি স্ক্যান</translation>
    </message>
    <message>
        <source>all that the format can say</source>
        <translation>ফরম্যাট যা কিছু বলতে পারে সব</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>ফরম্যাট</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>একটি ফাইল</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>একটি ফোল্ডার</translation>
    </message>
    <message>
        <source>There is something already: %1. Files of the same names are written over.</source>
        <translation>সেখানে আগে থেকেই কিছু আছে: %1। একই নামের ফাইলের ওপর লেখা হবে।</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>ওপরে লিখুন</translation>
    </message>
    <message>
        <source>scans: %1, annotations: %2</source>
        <translation>স্ক্যান: %1, চিহ্ন: %2</translation>
    </message>
    <message>
        <source>%1 and %2 files more</source>
        <translation>%1 এবং আরও %2টি ফাইল</translation>
    </message>
</context>
<context>
    <name>doubleread::ExportPackageDialog</name>
    <message>
        <source>%2 holds %1 scan for %3, and nothing of anybody else.</source>
        <translation>%2-এ %3-এর জন্য %1টি স্ক্যান আছে, অন্য কারও কিছু নেই।</translation>
    </message>
    <message>
        <source>%2 holds %1 scans for %3, and nothing of anybody else.</source>
        <translation>%2-এ %3-এর জন্য %1টি স্ক্যান আছে, অন্য কারও কিছু নেই।</translation>
    </message>
    <message>
        <source>Size: %1.</source>
        <translation>আকার: %1।</translation>
    </message>
    <message>
        <source>Reads that go along: %1.</source>
        <translation>সঙ্গে যাচ্ছে পাঠ: %1।</translation>
    </message>
    <message>
        <source>It opens with the password that %1 has now.</source>
        <translation>%1-এর এখনকার পাসওয়ার্ড দিয়ে এটি খোলে।</translation>
    </message>
    <message>
        <source>It opens in DoubleRead on any machine.</source>
        <translation>যেকোনো কম্পিউটারে DoubleRead-এ এটি খোলে।</translation>
    </message>
    <message>
        <source>Export package</source>
        <translation>প্যাকেজ রপ্তানি</translation>
    </message>
    <message>
        <source>A file with one reader&apos;s own assignment: scans, labels, protocol and own reads. It is read with DoubleRead on another machine and merged when it comes back.</source>
        <translation>একজন পাঠকের নিজের বণ্টনের ফাইল: স্ক্যান, লেবেল, প্রোটোকল ও নিজের পাঠ। অন্য কম্পিউটারে DoubleRead দিয়ে পড়া হয় এবং ফিরে এলে একত্র করা হয়।</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>রপ্তানি</translation>
    </message>
    <message>
        <source>Only the reader&apos;s password opens it</source>
        <translation>শুধু পাঠকের পাসওয়ার্ডে খুলবে</translation>
    </message>
    <message>
        <source>Put the scans&apos; pictures in</source>
        <translation>স্ক্যানের ছবিও দিন</translation>
    </message>
    <message>
        <source>Without them the reader&apos;s machine has to find the files where they are now, for example on a shared drive</source>
        <translation>ছবি না দিলে পাঠকের কম্পিউটারকে ফাইলগুলি এখনকার জায়গাতেই পেতে হবে, যেমন শেয়ার করা ড্রাইভে</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>পাঠক</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ফাইল</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>Nobody reads in this dataset yet: add a radiologist first.</source>
        <translation>এই ডেটাসেটে এখনও কেউ পড়েন না: আগে একজন রেডিওলজিস্ট যোগ করুন।</translation>
    </message>
    <message>
        <source>%1 has no password in this dataset yet</source>
        <translation>এই ডেটাসেটে %1-এর এখনও পাসওয়ার্ড নেই</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 আগে থেকেই আছে; অন্য নাম দিন।</translation>
    </message>
</context>
<context>
    <name>doubleread::FacetPanel</name>
    <message>
        <source>Show all</source>
        <translation>সব দেখান</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>ফিল্টার</translation>
    </message>
    <message>
        <source>Take all filters off</source>
        <translation>সব ফিল্টার তুলে নিন</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>doubleread::FigureCard</name>
    <message>
        <source>95 %: %1</source>
        <translation>95 %: %1</translation>
    </message>
</context>
<context>
    <name>doubleread::FindingCodes</name>
    <message>
        <source>The protocol asks nothing about a finding.</source>
        <translation>প্রাপ্তি সম্পর্কে প্রোটোকলে কোনো প্রশ্ন নেই।</translation>
    </message>
    <message>
        <source>The coordinator adds codes in the protocol, under Attributes.</source>
        <translation>সমন্বয়কারী প্রোটোকলের বৈশিষ্ট্য অংশে কোড যোগ করেন।</translation>
    </message>
    <message>
        <source>No finding is selected.</source>
        <translation>কোনো প্রাপ্তি নির্বাচন করা হয়নি।</translation>
    </message>
    <message>
        <source>Select the one to code, then again.</source>
        <translation>যেটির কোড দেবেন সেটি নির্বাচন করে আবার চেষ্টা করুন।</translation>
    </message>
</context>
<context>
    <name>doubleread::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>প্রাপ্তি</translation>
    </message>
    <message>
        <source>Note on this finding…</source>
        <translation>এই প্রাপ্তি সম্পর্কে নোট…</translation>
    </message>
    <message>
        <source>Nothing drawn. B for a box, P for an outline.</source>
        <translation>কিছু আঁকা হয়নি। বক্সের জন্য B, সীমারেখার জন্য P।</translation>
    </message>
    <message>
        <source>Note on the selected finding</source>
        <translation>নির্বাচিত প্রাপ্তি সম্পর্কে নোট</translation>
    </message>
</context>
<context>
    <name>doubleread::FormDialog</name>
    <message>
        <source>Done</source>
        <translation>সম্পন্ন</translation>
    </message>
</context>
<context>
    <name>doubleread::GatePicture</name>
    <message>
        <source>What the gates mean</source>
        <translation>সীমামানের অর্থ</translation>
    </message>
    <message>
        <source>From an IoU of %1 on two marks are one lesion; below %2 their boundary is disputed</source>
        <translation>IoU %1 থেকে দুটি চিহ্ন একই ক্ষত; %2-এর নিচে সীমারেখা নিয়ে মতভেদ ধরা হয়</translation>
    </message>
    <message>
        <source>IoU %1: just one lesion.
Less, and each read has missed the other&apos;s.</source>
        <translation>IoU %1: কোনোমতে একই ক্ষত।
কম হলে প্রতিটি পাঠে অন্যটির ক্ষত বাদ পড়েছে।</translation>
    </message>
    <message>
        <source>IoU %1: boundaries just agree.
Less, and the officer decides whose boundary holds.</source>
        <translation>IoU %1: সীমারেখা কোনোমতে মেলে।
কম হলে কার সীমারেখা থাকবে তা মেডিকেল অফিসার ঠিক করেন।</translation>
    </message>
</context>
<context>
    <name>doubleread::HandBackDialog</name>
    <message>
        <source>Hand back package</source>
        <translation>প্যাকেজ ফেরত দিন</translation>
    </message>
    <message>
        <source>Writes a copy that only the dataset it came from can open: send it to the coordinator. You can go on reading here and hand back again.</source>
        <translation>এমন একটি কপি লেখে যা শুধু মূল ডেটাসেট খুলতে পারে: সেটি সমন্বয়কারীকে পাঠান। আপনি এখানে পড়া চালিয়ে যেতে এবং আবার ফেরত দিতে পারেন।</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>ফেরত দিন</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ফাইল</translation>
    </message>
    <message>
        <source>%1 (handed back)</source>
        <translation>%1 (ফেরত দেওয়া)</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 আগে থেকেই আছে; অন্য নাম দিন।</translation>
    </message>
    <message>
        <source>%1 is written (%2). Only the dataset opens it.</source>
        <translation>%1 লেখা হয়েছে (%2)। শুধু মূল ডেটাসেট এটি খুলতে পারে।</translation>
    </message>
</context>
<context>
    <name>doubleread::HistoryModel</name>
    <message>
        <source>%1, %2 %3 %4</source>
        <translation>%1, %2 %3 %4</translation>
    </message>
    <message>
        <source>When</source>
        <translation>কখন</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>কে</translation>
    </message>
    <message>
        <source>What</source>
        <translation>কী</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>স্ক্যান</translation>
    </message>
</context>
<context>
    <name>doubleread::HistoryView</name>
    <message>
        <source>History</source>
        <translation>ইতিহাস</translation>
    </message>
    <message>
        <source>A day as 2026-11-23, in UTC</source>
        <translation>তারিখ এভাবে লিখুন: 2026-11-23, UTC অনুযায়ী</translation>
    </message>
    <message>
        <source>from day</source>
        <translation>তারিখ থেকে</translation>
    </message>
    <message>
        <source>to day</source>
        <translation>তারিখ পর্যন্ত</translation>
    </message>
    <message>
        <source>Only this scan</source>
        <translation>শুধু এই স্ক্যান</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>প্রতিবেদন সংরক্ষণ…</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>কে করেছেন</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>সবাই</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>কী বিষয়ে</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>সবকিছু</translation>
    </message>
    <message>
        <source>Only the entries about the scan of the one chosen below</source>
        <translation>নিচে নির্বাচিত ভুক্তির স্ক্যান সম্পর্কিত ভুক্তিগুলিই শুধু</translation>
    </message>
    <message>
        <source>Entries of the audit trail</source>
        <translation>নিরীক্ষা নথির ভুক্তি</translation>
    </message>
    <message>
        <source>The chosen entry</source>
        <translation>নির্বাচিত ভুক্তি</translation>
    </message>
    <message>
        <source>What is listed, with the check of the trail, as a PDF to print</source>
        <translation>তালিকাভুক্ত সবকিছু, নথির যাচাইসহ, ছাপানোর জন্য PDF হিসেবে</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>বন্ধ</translation>
    </message>
    <message>
        <source>“%1” is no day.</source>
        <translation>“%1” কোনো তারিখ নয়।</translation>
    </message>
    <message>
        <source>Write it as 2026-11-23.</source>
        <translation>এভাবে লিখুন: 2026-11-23।</translation>
    </message>
    <message>
        <source>%1 entries about %2</source>
        <translation>%2 সম্পর্কে %1টি ভুক্তি</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1টি ভুক্তি</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1টি ভুক্তি</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>আগে: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>পরে: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>কারণ: %1</translation>
    </message>
    <message>
        <source>Entry %1, hash %2</source>
        <translation>ভুক্তি %1, হ্যাশ %2</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>প্রতিবেদন সংরক্ষণ</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Checking the trail and writing the report…</source>
        <translation>নথি যাচাই ও প্রতিবেদন লেখা হচ্ছে…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>লেখা হয়েছে: %1</translation>
    </message>
</context>
<context>
    <name>doubleread::ImportDialog</name>
    <message>
        <source>Import annotations</source>
        <translation>চিহ্ন আমদানি</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>আমদানি</translation>
    </message>
    <message>
        <source>Annotation files</source>
        <translation>চিহ্নের ফাইল</translation>
    </message>
    <message>
        <source>Submit these readings: they are finished</source>
        <translation>এই পাঠগুলি জমা দিন: এগুলি শেষ হয়েছে</translation>
    </message>
    <message>
        <source>recognise by content</source>
        <translation>বিষয়বস্তু দেখে চিনুন</translation>
    </message>
    <message>
        <source>add to them</source>
        <translation>সেগুলির সঙ্গে যোগ করুন</translation>
    </message>
    <message>
        <source>replace them</source>
        <translation>সেগুলি প্রতিস্থাপন করুন</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ফাইল</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>পাঠক</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>ফরম্যাট</translation>
    </message>
    <message>
        <source>Readings that came in: %1, with annotations: %2.</source>
        <translation>আমদানি করা পাঠ: %1, চিহ্নসহ: %2।</translation>
    </message>
    <message>
        <source>Annotation files become one reader&apos;s readings, all of them or none. First they are read and looked at: nothing changes before you press Import. A scan that a file lists without shapes was read with nothing found.</source>
        <translation>চিহ্নের ফাইলগুলো একজন পাঠকের পাঠ হয়ে আসে, সবগুলো অথবা একটিও নয়। আগে সেগুলো পড়ে দেখা হয়: আমদানি চাপার আগে কিছুই বদলায় না। কোনো ফাইলে যে স্ক্যান আকার ছাড়া আছে, তা পড়া হয়েছে এবং কিছু পাওয়া যায়নি।</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>থামানো হচ্ছে…</translation>
    </message>
    <message>
        <source>The scan that is not listed was read too: nothing found</source>
        <translation>তালিকায় না থাকা স্ক্যানটিও পড়া হয়েছে: কিছু পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>The %1 scans that are not listed were read too: nothing found</source>
        <translation>তালিকায় না থাকা %1টি স্ক্যানও পড়া হয়েছে: কিছু পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing came in.</source>
        <translation>আমদানি থামানো হয়েছে। কিছুই আসেনি।</translation>
    </message>
    <message>
        <source>Annotations (*.json *.xml *.txt *.csv *.zip *.png);;All files (*)</source>
        <translation>চিহ্ন (*.json *.xml *.txt *.csv *.zip *.png);;সব ফাইল (*)</translation>
    </message>
    <message>
        <source>Folder of annotation files</source>
        <translation>চিহ্নের ফাইলের ফোল্ডার</translation>
    </message>
    <message>
        <source>Files or zips…</source>
        <translation>ফাইল বা জিপ…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>ফোল্ডার…</translation>
    </message>
    <message>
        <source>drop files, folders or zips here, or choose them</source>
        <translation>ফাইল, ফোল্ডার বা জিপ এখানে ছাড়ুন, অথবা বেছে নিন</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>বেছে নিন…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>whose readings they are</source>
        <translation>কার পাঠ এগুলো</translation>
    </message>
    <message>
        <source>Open annotations there</source>
        <translation>সেখানকার খোলা চিহ্ন</translation>
    </message>
    <message>
        <source>importing: %p%</source>
        <translation>আমদানি হচ্ছে: %p%</translation>
    </message>
    <message>
        <source>reading: %p%</source>
        <translation>পড়া হচ্ছে: %p%</translation>
    </message>
</context>
<context>
    <name>doubleread::ImportFacts</name>
    <message>
        <source>Recognised as %1, 1 file.</source>
        <translation>%1 হিসেবে চেনা গেছে, ফাইল 1টি।</translation>
    </message>
    <message>
        <source>Recognised as %1, %2 files.</source>
        <translation>%1 হিসেবে চেনা গেছে, ফাইল %2টি।</translation>
    </message>
    <message>
        <source>scans match</source>
        <translation>মেলা স্ক্যান</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>চিহ্ন</translation>
    </message>
    <message>
        <source>with nothing found</source>
        <translation>কিছু পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>names without a scan</source>
        <translation>স্ক্যানহীন নাম</translation>
    </message>
    <message>
        <source>new labels</source>
        <translation>নতুন লেবেল</translation>
    </message>
</context>
<context>
    <name>doubleread::KeyEditor</name>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1” (%2)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>বদলান…</translation>
    </message>
    <message>
        <source>Add another…</source>
        <translation>আরেকটি যোগ করুন…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>সরান</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>আগের মতো</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>সেখান থেকে নিয়ে নিন</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>শর্টকাট বদলান</translation>
    </message>
    <message>
        <source>All as they were</source>
        <translation>সব আগের মতো</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>শর্টকাট বিন্যাস</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>কী বা তার কাজ খুঁজুন</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>কী খুঁজুন</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>শর্টকাট</translation>
    </message>
    <message>
        <source>Press the key for “%1”; Esc leaves it as it is.</source>
        <translation>“%1”-এর জন্য কী চাপুন; Esc চাপলে যেমন আছে তেমনই থাকবে।</translation>
    </message>
    <message>
        <source>%1 is the key of %2.</source>
        <translation>%1 হলো %2-এর কী।</translation>
    </message>
</context>
<context>
    <name>doubleread::KeyField</name>
    <message>
        <source>Press the new key</source>
        <translation>নতুন কী চাপুন</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>নতুন কী</translation>
    </message>
</context>
<context>
    <name>doubleread::KeyTableModel</name>
    <message>
        <source>%1, held</source>
        <translation>%1, চেপে ধরে</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, বদলানো</translation>
    </message>
    <message>
        <source>What</source>
        <translation>কাজ</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>কোথায়</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>শর্টকাট</translation>
    </message>
</context>
<context>
    <name>doubleread::KeysDialog</name>
    <message>
        <source>%1 held</source>
        <translation>%1 চেপে ধরে</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>শর্টকাট</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>কী বা তার কাজ খুঁজুন</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>কী খুঁজুন</translation>
    </message>
    <message>
        <source>No key is named so.</source>
        <translation>এই নামে কোনো কী নেই।</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>চাকা</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>কার্সরের স্থানে জুম</translation>
    </message>
    <message>
        <source>middle drag, Space + drag</source>
        <translation>মাঝের বোতামে টানা, Space + টানা</translation>
    </message>
    <message>
        <source>Pan, also while drawing</source>
        <translation>সরিয়ে দেখা, আঁকার সময়ও</translation>
    </message>
    <message>
        <source>right drag</source>
        <translation>ডান বোতামে টানা</translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation>উইন্ডো ও লেভেল</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>শর্টকাট বদলান…</translation>
    </message>
</context>
<context>
    <name>doubleread::LabelChoices</name>
    <message>
        <source>Label in the files</source>
        <translation>ফাইলের লেবেল</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>চিহ্ন</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>যা হবে</translation>
    </message>
    <message>
        <source>What becomes of annotations without a label</source>
        <translation>লেবেলহীন চিহ্নের কী হবে</translation>
    </message>
    <message>
        <source>What becomes of “%1”</source>
        <translation>“%1”-এর কী হবে</translation>
    </message>
    <message>
        <source>stay without a label</source>
        <translation>লেবেলহীন থাকবে</translation>
    </message>
    <message>
        <source>a new label “%1”</source>
        <translation>নতুন লেবেল “%1”</translation>
    </message>
    <message>
        <source>nothing: they are left out</source>
        <translation>কিছু নয়: বাদ যাবে</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>বেছে নিন…</translation>
    </message>
    <message>
        <source>without a label</source>
        <translation>লেবেলহীন</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (নতুন)</translation>
    </message>
</context>
<context>
    <name>doubleread::LabelPalette</name>
    <message>
        <source>Label of the next finding</source>
        <translation>পরের প্রাপ্তির লেবেল</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>doubleread::LabelRow</name>
    <message>
        <source>Move up</source>
        <translation>উপরে তুলুন</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>নিচে নামান</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>লেবেল সরান</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>নাম</translation>
    </message>
    <message>
        <source>Code in files</source>
        <translation>ফাইলে কোড</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>আঁকার ধরন</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>অন্য রং…</translation>
    </message>
    <message>
        <source>Colour of the label</source>
        <translation>লেবেলের রং</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>রং: %1</translation>
    </message>
    <message>
        <source>any shape</source>
        <translation>যেকোনো আকৃতি</translation>
    </message>
    <message>
        <source>Drawn as: %1</source>
        <translation>আঁকার ধরন: %1</translation>
    </message>
    <message>
        <source>Chosen by the key %1</source>
        <translation>%1 কী দিয়ে বাছা হয়</translation>
    </message>
    <message>
        <source>Chosen from the list</source>
        <translation>তালিকা থেকে বাছা হয়</translation>
    </message>
    <message>
        <source>Name of label %1</source>
        <translation>লেবেল %1-এর নাম</translation>
    </message>
    <message>
        <source>Code of label %1</source>
        <translation>লেবেল %1-এর কোড</translation>
    </message>
    <message>
        <source>Colour of label %1</source>
        <translation>লেবেল %1-এর রং</translation>
    </message>
    <message>
        <source>Shapes of label %1</source>
        <translation>লেবেল %1-এর আকৃতি</translation>
    </message>
    <message>
        <source>Move label %1 up</source>
        <translation>লেবেল %1 উপরে তুলুন</translation>
    </message>
    <message>
        <source>Move label %1 down</source>
        <translation>লেবেল %1 নিচে নামান</translation>
    </message>
    <message>
        <source>Remove label %1</source>
        <translation>লেবেল %1 সরান</translation>
    </message>
</context>
<context>
    <name>doubleread::LabelsEditor</name>
    <message>
        <source>Add label</source>
        <translation>লেবেল যোগ করুন</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>কোড %1</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>নাম %1</translation>
    </message>
</context>
<context>
    <name>doubleread::LanguageMenu</name>
    <message>
        <source>Language · ভাষা</source>
        <translation>ভাষা · Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>সিস্টেমের মতো</translation>
    </message>
</context>
<context>
    <name>doubleread::LoadingVeil</name>
    <message>
        <source>Loading %1</source>
        <translation>%1 লোড হচ্ছে</translation>
    </message>
</context>
<context>
    <name>doubleread::LockAfterMenu</name>
    <message>
        <source>Lock when idle</source>
        <translation>ব্যবহার না হলে লক</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>কখনো না</translation>
    </message>
    <message>
        <source>After 1 minute</source>
        <translation>1 মিনিট পরে</translation>
    </message>
    <message>
        <source>After %1 minutes</source>
        <translation>%1 মিনিট পরে</translation>
    </message>
</context>
<context>
    <name>doubleread::LogInPage</name>
    <message>
        <source>Log in</source>
        <translation>লগ ইন</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>পাসওয়ার্ড</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>বার্তা</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>ডেস্কে কে আছেন?</translation>
    </message>
    <message>
        <source>Locked. Everything is saved.</source>
        <translation>লক করা। সবকিছু সংরক্ষিত আছে।</translation>
    </message>
    <message>
        <source>Who comes to the desk? %1 can come back, to the same place.</source>
        <translation>ডেস্কে কে আসছেন? %1 ঠিক একই জায়গায় ফিরে আসতে পারেন।</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1-এর পাসওয়ার্ড</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>লক খুলুন</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>এগিয়ে যান</translation>
    </message>
    <message>
        <source>%1 has no password yet. The coordinator gives one.</source>
        <translation>%1-এর এখনও পাসওয়ার্ড নেই। সমন্বয়কারী তা দেন।</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>পাসওয়ার্ড লিখুন।</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>যাচাই করা হচ্ছে…</translation>
    </message>
</context>
<context>
    <name>doubleread::LookFiller</name>
    <message>
        <source>Looking for near-identical scans</source>
        <translation>প্রায় অভিন্ন স্ক্যান খোঁজা হচ্ছে</translation>
    </message>
</context>
<context>
    <name>doubleread::MainWindow</name>
    <message>
        <source>Submitted reads are asked back.</source>
        <translation>জমা দেওয়া পাঠ ফেরত চাওয়া হয়েছে।</translation>
    </message>
    <message>
        <source>Answer under Worklists (%1).</source>
        <translation>কাজের তালিকায় উত্তর দিন (%1)।</translation>
    </message>
    <message>
        <source>People</source>
        <translation>ব্যক্তিবর্গ</translation>
    </message>
    <message>
        <source>This dataset knows nobody named %1.</source>
        <translation>এই ডেটাসেটে %1 নামে কেউ নেই।</translation>
    </message>
    <message>
        <source>Choose who is at the desk.</source>
        <translation>ডেস্কে কে আছেন বেছে নিন।</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>সুরক্ষিত নয়</translation>
    </message>
    <message>
        <source>✓ everything is saved</source>
        <translation>✓ সবকিছু সংরক্ষিত আছে</translation>
    </message>
    <message>
        <source>The language changes when the program is opened again.</source>
        <translation>প্রোগ্রাম আবার খুললে ভাষা বদলাবে।</translation>
    </message>
    <message>
        <source>Open again now</source>
        <translation>এখনই আবার খুলুন</translation>
    </message>
    <message>
        <source>Open dataset</source>
        <translation>ডেটাসেট খুলুন</translation>
    </message>
    <message>
        <source>DoubleRead datasets (*.doubleread)</source>
        <translation>DoubleRead ডেটাসেট (*.doubleread)</translation>
    </message>
    <message>
        <source>This is the package of %1 from “%2”.</source>
        <translation>এটি “%2” থেকে %1-এর প্যাকেজ।</translation>
    </message>
    <message>
        <source>Read here; hand it back from the menu, or send the file itself.</source>
        <translation>এখানে পড়ুন; মেনু থেকে ফেরত দিন, অথবা ফাইলটিই পাঠিয়ে দিন।</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>এখনই ব্যাকআপ নিন</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>ব্যাকআপ নেওয়া হচ্ছে</translation>
    </message>
    <message>
        <source>Backing up was cancelled. Nothing was left of the copy.</source>
        <translation>ব্যাকআপ বাতিল করা হয়েছে। কপির কিছুই রাখা হয়নি।</translation>
    </message>
    <message>
        <source>A whole copy of the dataset is in %1.</source>
        <translation>ডেটাসেটের পূর্ণ কপি আছে %1-এ।</translation>
    </message>
    <message>
        <source>Scans that are referenced where they lie are not in it.</source>
        <translation>যেসব স্ক্যান নিজের জায়গায় রেখে ব্যবহার করা হয়, সেগুলি এতে নেই।</translation>
    </message>
    <message>
        <source>Worklists</source>
        <translation>কাজের তালিকা</translation>
    </message>
    <message>
        <source>Annotations belong to scans.</source>
        <translation>চিহ্ন স্ক্যানের সঙ্গে যুক্ত থাকে।</translation>
    </message>
    <message>
        <source>Open a dataset, or drop the folder of scans first.</source>
        <translation>আগে একটি ডেটাসেট খুলুন, অথবা স্ক্যানের ফোল্ডার টেনে এনে ছাড়ুন।</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 আগে থেকেই খোলা আছে।</translation>
    </message>
    <message>
        <source>%1 — DoubleRead</source>
        <translation>%1 — DoubleRead</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>শুধু দেখার জন্য</translation>
    </message>
    <message>
        <source>✓ every edit is saved as you make it</source>
        <translation>✓ প্রতিটি পরিবর্তন করার সঙ্গে সঙ্গে সংরক্ষিত হয়</translation>
    </message>
    <message>
        <source>Changes are missing from this dataset.</source>
        <translation>এই ডেটাসেটে কিছু পরিবর্তন অনুপস্থিত।</translation>
    </message>
    <message>
        <source>This dataset is open for reading only.</source>
        <translation>ডেটাসেটটি শুধু দেখার জন্য খোলা।</translation>
    </message>
    <message>
        <source>No scan is in hand.</source>
        <translation>কোনো স্ক্যান নির্বাচিত নেই।</translation>
    </message>
    <message>
        <source>Choose one first; the history of all is in the menu too.</source>
        <translation>আগে একটি বেছে নিন; সব স্ক্যানের ইতিহাসও মেনুতে আছে।</translation>
    </message>
</context>
<context>
    <name>doubleread::ManySignOffForm</name>
    <message>
        <source>Scans that are signed</source>
        <translation>যেসব স্ক্যানে স্বাক্ষর হবে</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>যাতে স্বাক্ষর হবে</translation>
    </message>
    <message>
        <source>Sign %1</source>
        <translation>%1 স্বাক্ষর করুন</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Each gets its own signature; all of them or none.</source>
        <translation>প্রতিটিতে আলাদা স্বাক্ষর হবে; হয় সবগুলিতে, নয়তো একটিতেও নয়।</translation>
    </message>
</context>
<context>
    <name>doubleread::MemoryMenu</name>
    <message>
        <source>Memory for scans</source>
        <translation>স্ক্যানের জন্য মেমোরি</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Another amount…</source>
        <translation>অন্য পরিমাণ…</translation>
    </message>
    <message>
        <source>Scans and thumbnails that were looked at stay in memory up to this much, in MiB:</source>
        <translation>দেখা স্ক্যান ও থাম্বনেইল এই পরিমাণ (MiB) পর্যন্ত মেমোরিতে থাকে:</translation>
    </message>
</context>
<context>
    <name>doubleread::MergeBar</name>
    <message>
        <source>Other kind of merging</source>
        <translation>একত্রীকরণের অন্য ধরন</translation>
    </message>
    <message>
        <source>The reads differ: take label and answers of</source>
        <translation>পাঠ দুটি ভিন্ন: যার লেবেল ও উত্তর নেবেন</translation>
    </message>
    <message>
        <source>Label and answers of the %1: %2</source>
        <translation>%1-এর লেবেল ও উত্তর: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>গ্রহণ করুন</translation>
    </message>
    <message>
        <source>Area, and IoU with the first read (A) and the second (B)</source>
        <translation>ক্ষেত্রফল, এবং প্রথম পাঠ (A) ও দ্বিতীয় পাঠের (B) সঙ্গে IoU</translation>
    </message>
</context>
<context>
    <name>doubleread::MergePackagesDialog</name>
    <message>
        <source>Nothing is new: it was merged already.</source>
        <translation>নতুন কিছু নেই: আগেই একত্র করা হয়েছে।</translation>
    </message>
    <message>
        <source>reads: %1 (submitted: %2)</source>
        <translation>পাঠ: %1 (জমা দেওয়া: %2)</translation>
    </message>
    <message>
        <source>findings: %1</source>
        <translation>প্রাপ্তি: %1</translation>
    </message>
    <message>
        <source>comments: %1</source>
        <translation>মন্তব্য: %1</translation>
    </message>
    <message>
        <source>asked back: %1</source>
        <translation>ফেরত চাওয়া: %1</translation>
    </message>
    <message>
        <source>All of it is read.</source>
        <translation>সবটাই পড়া হয়েছে।</translation>
    </message>
    <message>
        <source>Merge packages</source>
        <translation>প্যাকেজ একত্র করুন</translation>
    </message>
    <message>
        <source>Brings the reads of packages home. Each is checked first, byte by byte and entry by entry of its audit trail: all of it is taken, or nothing. Merging twice does nothing.</source>
        <translation>প্যাকেজের পাঠ মূল ডেটাসেটে ফিরিয়ে আনে। প্রতিটি আগে বাইটে বাইটে এবং নিরীক্ষা নথির ভুক্তি ধরে যাচাই হয়: হয় পুরোটা নেওয়া হয়, নয়তো কিছুই না। দুবার একত্র করলে নতুন কিছু হয় না।</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>একত্র করুন</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>প্যাকেজ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>Packages (*.doubleread);;All files (*)</source>
        <translation>প্যাকেজ (*.doubleread);;সব ফাইল (*)</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>গ্রহণ করা হয়নি: %1</translation>
    </message>
    <message>
        <source>Packages that were merged: %1.</source>
        <translation>একত্র করা প্যাকেজ: %1।</translation>
    </message>
    <message>
        <source>Packages that were merged: %1, refused: %2.</source>
        <translation>একত্র করা প্যাকেজ: %1, গ্রহণ করা হয়নি: %2।</translation>
    </message>
</context>
<context>
    <name>doubleread::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>বার্তা</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>বার্তাটি বন্ধ করুন</translation>
    </message>
</context>
<context>
    <name>doubleread::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>সামগ্রিক দৃশ্য</translation>
    </message>
    <message>
        <source>The whole scan with a frame around the part that is in view</source>
        <translation>পুরো স্ক্যান, দৃশ্যমান অংশের চারপাশে ফ্রেমসহ</translation>
    </message>
    <message>
        <source>Overview: press or drag to go there</source>
        <translation>সামগ্রিক দৃশ্য: চাপলে বা টানলে সেখানে যাবে</translation>
    </message>
</context>
<context>
    <name>doubleread::NewDatasetDialog</name>
    <message>
        <source>New dataset</source>
        <translation>নতুন ডেটাসেট</translation>
    </message>
    <message>
        <source>One file that holds readings, decisions and signatures. Scans are added next.</source>
        <translation>একটি ফাইল, যাতে পাঠ, সিদ্ধান্ত ও স্বাক্ষর থাকে। এরপর স্ক্যান যোগ করা হয়।</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>তৈরি করুন</translation>
    </message>
    <message>
        <source>DoubleRead datasets (*.doubleread)</source>
        <translation>DoubleRead ডেটাসেট (*.doubleread)</translation>
    </message>
    <message>
        <source>for example: lower limb 2026</source>
        <translation>যেমন: নিম্নাঙ্গ 2026</translation>
    </message>
    <message>
        <source>Separated by commas, in the order of their digits</source>
        <translation>কমা দিয়ে আলাদা, নিজ নিজ অঙ্কের ক্রমে</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>নাম</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ফাইল</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>লেবেল</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>প্রোটোকল</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>সমন্বয়কারী</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>সম্পাদনা…</translation>
    </message>
    <message>
        <source>Edit the protocol</source>
        <translation>প্রোটোকল সম্পাদনা</translation>
    </message>
    <message>
        <source>Reads per scan, who signs what, gates, regions, attributes and more</source>
        <translation>প্রতি স্ক্যানে কয়টি পাঠ, কে কী স্বাক্ষর করেন, সীমামান, অঞ্চল, বৈশিষ্ট্য ইত্যাদি</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name, or open it instead.</source>
        <translation>%1 আগে থেকেই আছে; অন্য নাম দিন, অথবা সেটিই খুলুন।</translation>
    </message>
</context>
<context>
    <name>doubleread::NewPasswordFields</name>
    <message>
        <source>✗ Too short: at least %1 characters. A few words are easy to remember.</source>
        <translation>✗ বেশি ছোট: অন্তত %1টি অক্ষর দিন। কয়েকটি শব্দ সহজে মনে থাকে।</translation>
    </message>
    <message>
        <source>Easy to guess. Add words, or letters that do not follow each other.</source>
        <translation>সহজে অনুমান করা যায়। আরও শব্দ বা ধারাবাহিক নয় এমন অক্ষর যোগ করুন।</translation>
    </message>
    <message>
        <source>Fair. Another word makes it strong.</source>
        <translation>মোটামুটি। আরেকটি শব্দ দিলে শক্তিশালী হবে।</translation>
    </message>
    <message>
        <source>✓ Strong.</source>
        <translation>✓ শক্তিশালী।</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>নতুন পাসওয়ার্ড</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>নতুন পাসওয়ার্ড আবার</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>শক্তি</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>একই পাসওয়ার্ড আরেকবার</translation>
    </message>
    <message>
        <source>✗ The two are not the same.</source>
        <translation>✗ দুটি এক নয়।</translation>
    </message>
</context>
<context>
    <name>doubleread::OpenPackageDialog</name>
    <message>
        <source>Open sealed package</source>
        <translation>সিল করা প্যাকেজ খুলুন</translation>
    </message>
    <message>
        <source>%1 is encrypted for its reader. Your password of the dataset opens it, once, into a file that you read in from then on.</source>
        <translation>%1 তার পাঠকের জন্য এনক্রিপ্ট করা। ডেটাসেটে আপনার পাসওয়ার্ড দিয়ে এটি একবার খোলে, এমন এক ফাইলে যেখানে এরপর থেকে আপনি পড়বেন।</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>খুলুন</translation>
    </message>
    <message>
        <source>Open package into</source>
        <translation>প্যাকেজ যে ফাইলে খোলা হবে</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>পাসওয়ার্ড</translation>
    </message>
    <message>
        <source>Open into</source>
        <translation>যে ফাইলে খোলা হবে</translation>
    </message>
    <message>
        <source>%1 (opened)</source>
        <translation>%1 (খোলা)</translation>
    </message>
</context>
<context>
    <name>doubleread::PackagesOutPanel</name>
    <message>
        <source>Call off</source>
        <translation>প্রত্যাহার করুন</translation>
    </message>
    <message>
        <source>Packages that are out</source>
        <translation>বাইরে থাকা প্যাকেজ</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>পাঠক</translation>
    </message>
    <message>
        <source>Out since</source>
        <translation>বাইরে গেছে</translation>
    </message>
    <message>
        <source>Last merged</source>
        <translation>শেষ একত্রীকরণ</translation>
    </message>
    <message>
        <source>why the package is not waited for any more</source>
        <translation>প্যাকেজটির জন্য আর কেন অপেক্ষা করা হচ্ছে না</translation>
    </message>
    <message>
        <source>Reason for calling the package off</source>
        <translation>প্যাকেজ প্রত্যাহারের কারণ</translation>
    </message>
    <message>
        <source>Packages still out</source>
        <translation>এখনও বাইরে থাকা প্যাকেজ</translation>
    </message>
    <message>
        <source>never</source>
        <translation>কখনো নয়</translation>
    </message>
</context>
<context>
    <name>doubleread::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>পাসওয়ার্ড লুকান</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>পাসওয়ার্ড দেখান</translation>
    </message>
</context>
<context>
    <name>doubleread::PasswordForm</name>
    <message>
        <source>The first password protects this dataset. From then on everybody needs one, which you give under People, and each person sees and does only what the role allows. A forgotten password of the only coordinator cannot be found again.</source>
        <translation>প্রথম পাসওয়ার্ডে এই ডেটাসেট সুরক্ষিত হয়। তখন থেকে প্রত্যেকের একটি করে পাসওয়ার্ড লাগে, যা আপনি ব্যক্তিবর্গে দেন, এবং প্রত্যেকে শুধু নিজের ভূমিকা অনুযায়ী দেখেন ও কাজ করেন। একমাত্র সমন্বয়কারীর ভুলে যাওয়া পাসওয়ার্ড আর উদ্ধার করা যায় না।</translation>
    </message>
    <message>
        <source>Your key stays the same: what you have signed stays yours.</source>
        <translation>আপনার স্বাক্ষর-কী একই থাকে: আপনি যাতে স্বাক্ষর করেছেন তা আপনারই থাকে।</translation>
    </message>
    <message>
        <source>Give %1 a first password; it can be changed after logging in.</source>
        <translation>%1-কে প্রথম পাসওয়ার্ড দিন; লগ ইন করার পর তা বদলানো যাবে।</translation>
    </message>
    <message>
        <source>%1 gets a new password and a new signing key. What was signed with the one before stays valid.</source>
        <translation>%1 নতুন পাসওয়ার্ড ও নতুন স্বাক্ষর-কী পাবেন। আগেরটি দিয়ে করা স্বাক্ষর বৈধই থাকবে।</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>বর্তমান পাসওয়ার্ড</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>সুরক্ষিত করুন</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>পাসওয়ার্ড দিন</translation>
    </message>
    <message>
        <source>The dataset is protected. Give the others their passwords.</source>
        <translation>ডেটাসেটটি সুরক্ষিত। অন্যদের তাঁদের পাসওয়ার্ড দিন।</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1-এর নতুন পাসওয়ার্ড হয়েছে।</translation>
    </message>
</context>
<context>
    <name>doubleread::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>বেছে নিন…</translation>
    </message>
    <message>
        <source>Choose files or folders</source>
        <translation>ফাইল বা ফোল্ডার বেছে নিন</translation>
    </message>
</context>
<context>
    <name>doubleread::PeopleModel</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (আপনি)</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>নিষ্ক্রিয়</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>সক্রিয়</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>এখনও নেই</translation>
    </message>
    <message>
        <source>set</source>
        <translation>দেওয়া আছে</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>নাম</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ভূমিকা</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>প্রবেশাধিকার</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>পাসওয়ার্ড</translation>
    </message>
</context>
<context>
    <name>doubleread::PeoplePanel</name>
    <message>
        <source>People</source>
        <translation>ব্যক্তিবর্গ</translation>
    </message>
    <message>
        <source>Passwords keep people apart in this program and on its command line. Somebody who opens the file with other tools is not stopped: where reads must be kept apart from their readers too, hand out reader packages.</source>
        <translation>পাসওয়ার্ড এই প্রোগ্রামে ও এর কমান্ড লাইনে ব্যক্তিদের আলাদা রাখে। অন্য টুল দিয়ে ফাইলটি খুললে তা ঠেকানো যায় না: পাঠ পাঠকদের কাছ থেকেও আলাদা রাখতে হলে পাঠক-প্যাকেজ দিন।</translation>
    </message>
    <message>
        <source>Not protected: anybody at this desk can act as anyone. The first password is the coordinator&apos;s own.</source>
        <translation>সুরক্ষিত নয়: এই ডেস্কে যে কেউ যে কারও হয়ে কাজ করতে পারেন। প্রথম পাসওয়ার্ডটি সমন্বয়কারীর নিজের।</translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation>সুরক্ষিত করুন…</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>ব্যক্তি যোগ করুন…</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation>পাসওয়ার্ড দিন…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>বন্ধ</translation>
    </message>
    <message>
        <source>Protect the dataset first.</source>
        <translation>আগে ডেটাসেটটি সুরক্ষিত করুন।</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>সক্রিয় করুন</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>নিষ্ক্রিয় করুন</translation>
    </message>
    <message>
        <source>A disabled person can do nothing any more; what was done stays.</source>
        <translation>নিষ্ক্রিয় ব্যক্তি আর কিছু করতে পারেন না; যা করা হয়েছে তা থেকে যায়।</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>ব্যক্তি যোগ করুন</translation>
    </message>
    <message>
        <source>Protect the dataset</source>
        <translation>ডেটাসেট সুরক্ষিত করুন</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>আপনার পাসওয়ার্ড</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1-এর পাসওয়ার্ড</translation>
    </message>
    <message>
        <source>%1 can do nothing any more; what was done stays.</source>
        <translation>%1 আর কিছু করতে পারবেন না; যা করা হয়েছে তা থেকে যায়।</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 আবার সক্রিয়।</translation>
    </message>
</context>
<context>
    <name>doubleread::PersonForm</name>
    <message>
        <source>Triages, and reads what is assigned, blinded.</source>
        <translation>বাছাই করেন, এবং বণ্টিত স্ক্যান অন্ধভাবে পড়েন।</translation>
    </message>
    <message>
        <source>Decides disagreements and signs; never a scan read by the same person.</source>
        <translation>মতভেদের সিদ্ধান্ত দেন ও স্বাক্ষর করেন; নিজের পড়া স্ক্যানে কখনো নয়।</translation>
    </message>
    <message>
        <source>Browses and measures what is signed off.</source>
        <translation>স্বাক্ষরিত স্ক্যান দেখেন ও পরিমাপ করেন।</translation>
    </message>
    <message>
        <source>Adds scans and people, assigns, closes the round, publishes.</source>
        <translation>স্ক্যান ও ব্যক্তি যোগ করেন, বণ্টন করেন, পর্ব বন্ধ করেন, প্রকাশ করেন।</translation>
    </message>
    <message>
        <source>The password may wait, but nobody comes in without one.</source>
        <translation>পাসওয়ার্ড পরেও দেওয়া যায়, তবে পাসওয়ার্ড ছাড়া কেউ ঢুকতে পারেন না।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>নাম</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ভূমিকা</translation>
    </message>
    <message>
        <source>as it shall stand in every report</source>
        <translation>প্রতিটি প্রতিবেদনে যেভাবে থাকবে</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>যোগ করুন</translation>
    </message>
    <message>
        <source>%1 has been added.</source>
        <translation>%1-কে যোগ করা হয়েছে।</translation>
    </message>
    <message>
        <source>%1 has been added and can log in.</source>
        <translation>%1-কে যোগ করা হয়েছে, তিনি লগ ইন করতে পারেন।</translation>
    </message>
    <message>
        <source>%1 has been added, without a password: %2</source>
        <translation>%1-কে পাসওয়ার্ড ছাড়া যোগ করা হয়েছে: %2</translation>
    </message>
</context>
<context>
    <name>doubleread::PersonList</name>
    <message>
        <source>People</source>
        <translation>ব্যক্তিবর্গ</translation>
    </message>
</context>
<context>
    <name>doubleread::PlotPanel</name>
    <message>
        <source>Save this picture (PNG or SVG)…</source>
        <translation>ছবিটি সংরক্ষণ (PNG বা SVG)…</translation>
    </message>
    <message>
        <source>Save the picture of %1</source>
        <translation>%1-এর ছবি সংরক্ষণ</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>ছবি সংরক্ষণ</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>ছবি (*.png *.svg)</translation>
    </message>
</context>
<context>
    <name>doubleread::ProgressPanel</name>
    <message>
        <source>%1 open</source>
        <translation>%1টি খোলা</translation>
    </message>
    <message>
        <source>%1 s a scan</source>
        <translation>প্রতি স্ক্যানে %1 s</translation>
    </message>
    <message>
        <source>There is no radiologist yet: add people first.</source>
        <translation>এখনও কোনো রেডিওলজিস্ট নেই: আগে ব্যক্তি যোগ করুন।</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 submitted</source>
        <translation>%1: %3-এর মধ্যে %2টি জমা</translation>
    </message>
</context>
<context>
    <name>doubleread::ProtocolEditor</name>
    <message>
        <source>Version %1 of the protocol is in force.</source>
        <translation>প্রোটোকলের সংস্করণ %1 কার্যকর আছে।</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>প্রোটোকল</translation>
    </message>
    <message>
        <source>The rules of the new dataset</source>
        <translation>নতুন ডেটাসেটের নিয়ম</translation>
    </message>
    <message>
        <source>Protocol, version %1</source>
        <translation>প্রোটোকল, সংস্করণ %1</translation>
    </message>
    <message>
        <source>Protocols (*.json)</source>
        <translation>প্রোটোকল (*.json)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ফিরে যান</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>পরেরটি</translation>
    </message>
    <message>
        <source>Parts of the protocol</source>
        <translation>প্রোটোকলের অংশ</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>সংস্করণসমূহ</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>পরিবর্তনের কারণ</translation>
    </message>
    <message>
        <source>Reads have been submitted: say why the rules change; it is kept for good</source>
        <translation>পাঠ জমা হয়ে গেছে: নিয়ম কেন বদলাচ্ছে লিখুন; এটি স্থায়ীভাবে রাখা হয়</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>ফাইল খুলুন…</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>ফাইলে সংরক্ষণ…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>বন্ধ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Take the rules of a protocol.json</source>
        <translation>একটি protocol.json-এর নিয়ম নিন</translation>
    </message>
    <message>
        <source>Write the rules as a protocol.json, for another dataset</source>
        <translation>অন্য ডেটাসেটের জন্য নিয়মগুলি protocol.json হিসেবে লিখুন</translation>
    </message>
    <message>
        <source>Use this protocol</source>
        <translation>এই প্রোটোকল ব্যবহার করুন</translation>
    </message>
    <message>
        <source>Make version %1</source>
        <translation>সংস্করণ %1 তৈরি করুন</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>কিছুই বদলানো হয়নি।</translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation>; এবং আরও %1টি</translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation>এখানে কিছু ভুল আছে</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>লেখা হয়েছে: %1</translation>
    </message>
    <message>
        <source>Open protocol</source>
        <translation>প্রোটোকল খুলুন</translation>
    </message>
    <message>
        <source>Save protocol</source>
        <translation>প্রোটোকল সংরক্ষণ</translation>
    </message>
</context>
<context>
    <name>doubleread::ProtocolSection</name>
    <message>
        <source>Something found</source>
        <translation>কিছু পাওয়া গেছে</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>কিছু পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>পাঠযোগ্য নয়</translation>
    </message>
    <message>
        <source>Word for: %1</source>
        <translation>যে শব্দে লেখা হবে: %1</translation>
    </message>
</context>
<context>
    <name>doubleread::QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>দ্রুত দেখা</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>সিল</translation>
    </message>
    <message>
        <source>Close (Space)</source>
        <translation>বন্ধ (Space)</translation>
    </message>
    <message>
        <source>Close quick look</source>
        <translation>দ্রুত দেখা বন্ধ করুন</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>স্ক্যান</translation>
    </message>
</context>
<context>
    <name>doubleread::ReadDesk</name>
    <message>
        <source>Nothing is drawn and no answer is chosen</source>
        <translation>কিছু আঁকা হয়নি এবং কোনো উত্তর বাছা হয়নি</translation>
    </message>
    <message>
        <source>Press N if there is nothing to find, else draw or choose an answer</source>
        <translation>কিছু পাওয়ার না থাকলে N চাপুন, নয়তো আঁকুন বা একটি উত্তর বেছে নিন</translation>
    </message>
    <message>
        <source>Findings are drawn on this scan</source>
        <translation>এই স্ক্যানে প্রাপ্তি আঁকা আছে</translation>
    </message>
    <message>
        <source>Delete them first, or submit them with Ctrl+⏎</source>
        <translation>আগে সেগুলি মুছুন, অথবা Ctrl+⏎ দিয়ে জমা দিন</translation>
    </message>
</context>
<context>
    <name>doubleread::ReadPage</name>
    <message>
        <source>The whole worklist is submitted: %1.</source>
        <translation>পুরো কাজের তালিকা জমা হয়েছে: %1।</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>সংরক্ষিত হয়নি: %1</translation>
    </message>
    <message>
        <source>The scan is shown as it is stored; please make the change again.</source>
        <translation>স্ক্যানটি যেভাবে সংরক্ষিত আছে সেভাবে দেখানো হচ্ছে; পরিবর্তনটি আবার করুন।</translation>
    </message>
    <message>
        <source>%1 was not submitted: %2</source>
        <translation>%1 জমা হয়নি: %2</translation>
    </message>
    <message>
        <source>No scans to read</source>
        <translation>পড়ার মতো স্ক্যান নেই</translation>
    </message>
    <message>
        <source>Scans appear here as soon as they are added to the dataset.</source>
        <translation>ডেটাসেটে যোগ হওয়ামাত্র স্ক্যান এখানে দেখা যায়।</translation>
    </message>
    <message>
        <source>Add scans…</source>
        <translation>স্ক্যান যোগ করুন…</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>%1 দেখানো যাচ্ছে না</translation>
    </message>
    <message>
        <source>A shape is not finished.</source>
        <translation>একটি আকৃতি শেষ হয়নি।</translation>
    </message>
    <message>
        <source>Finish it with Enter or cancel it with Esc, then submit.</source>
        <translation>Enter দিয়ে শেষ করুন বা Esc দিয়ে বাতিল করুন, তারপর জমা দিন।</translation>
    </message>
    <message>
        <source>full range</source>
        <translation>পূর্ণ পরিসর</translation>
    </message>
    <message>
        <source>bone</source>
        <translation>হাড়</translation>
    </message>
    <message>
        <source>soft tissue</source>
        <translation>নরম কলা</translation>
    </message>
    <message>
        <source>the file&apos;s own</source>
        <translation>ফাইলের নিজস্ব</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>কাজের তালিকা</translation>
    </message>
    <message>
        <source>Flag %1</source>
        <translation>%1 ফ্ল্যাগ করুন</translation>
    </message>
    <message>
        <source>What should be looked at again?</source>
        <translation>কী আবার দেখা দরকার?</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>ফ্ল্যাগ করুন</translation>
    </message>
    <message>
        <source>Ask to have %1 back</source>
        <translation>%1 ফেরত চান</translation>
    </message>
    <message>
        <source>What has to be changed? The coordinator reads this.</source>
        <translation>কী বদলাতে হবে? সমন্বয়কারী এটি পড়বেন।</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>ফেরত চান</translation>
    </message>
    <message>
        <source>Select what is to be copied first.</source>
        <translation>আগে যা কপি করবেন তা নির্বাচন করুন।</translation>
    </message>
    <message>
        <source>Copied. Ctrl+V pastes, also on another scan.</source>
        <translation>কপি হয়েছে। Ctrl+V দিয়ে পেস্ট করুন, অন্য স্ক্যানেও।</translation>
    </message>
    <message>
        <source>%1 of %2 submitted</source>
        <translation>%2-এর মধ্যে %1টি জমা</translation>
    </message>
    <message>
        <source>Flagged.</source>
        <translation>ফ্ল্যাগ করা হয়েছে।</translation>
    </message>
</context>
<context>
    <name>doubleread::ReadPanel</name>
    <message>
        <source>Asked to have it back: “%1”</source>
        <translation>ফেরত চাওয়া হয়েছে: “%1”</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>ফেরত দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>Not given back</source>
        <translation>ফেরত দেওয়া হয়নি</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>লেবেল</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>উইন্ডো</translation>
    </message>
    <message>
        <source>Submitted %1 · locked</source>
        <translation>জমা %1 · লক করা</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>লক করা</translation>
    </message>
</context>
<context>
    <name>doubleread::ReaderPicker</name>
    <message>
        <source>Reader</source>
        <translation>পাঠক</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>যাঁর সঙ্গে তুলনা</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>তুলনা</translation>
    </message>
    <message>
        <source>with</source>
        <translation>বনাম</translation>
    </message>
    <message>
        <source>Computing anew…</source>
        <translation>নতুন করে হিসাব হচ্ছে…</translation>
    </message>
</context>
<context>
    <name>doubleread::ReasonBar</name>
    <message>
        <source>Reason of the decision</source>
        <translation>সিদ্ধান্তের কারণ</translation>
    </message>
    <message>
        <source>Leave it undecided</source>
        <translation>সিদ্ধান্ত ছাড়াই রাখুন</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>সিদ্ধান্ত দিন</translation>
    </message>
    <message>
        <source>Why? The protocol asks for a reason</source>
        <translation>কেন? প্রোটোকল একটি কারণ চায়</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>কেন?</translation>
    </message>
    <message>
        <source>↑ %1 said before</source>
        <translation>↑ আগে বলা %1টি</translation>
    </message>
    <message>
        <source>↑↓ %1 of %2</source>
        <translation>↑↓ %2-এর মধ্যে %1</translation>
    </message>
</context>
<context>
    <name>doubleread::ReasonPicker</name>
    <message>
        <source>Reason</source>
        <translation>কারণ</translation>
    </message>
    <message>
        <source>Reason in your own words, then ⏎</source>
        <translation>নিজের ভাষায় কারণ লিখুন, তারপর ⏎</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>নিজের ভাষায় কারণ</translation>
    </message>
    <message>
        <source>0   other…</source>
        <translation>0   অন্য…</translation>
    </message>
</context>
<context>
    <name>doubleread::RedrawBar</name>
    <message>
        <source>Swap</source>
        <translation>অদলবদল</translation>
    </message>
    <message>
        <source>From first</source>
        <translation>প্রথম থেকে</translation>
    </message>
    <message>
        <source>From second</source>
        <translation>দ্বিতীয় থেকে</translation>
    </message>
    <message>
        <source>From nothing</source>
        <translation>শূন্য থেকে</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>গ্রহণ করুন</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Start from the other read&apos;s outline</source>
        <translation>অন্য পাঠের সীমারেখা থেকে শুরু করুন</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>আবার আঁকুন</translation>
    </message>
</context>
<context>
    <name>doubleread::Redrawing</name>
    <message>
        <source>Drawing adds to it</source>
        <translation>আঁকলে এর সঙ্গে যোগ হয়</translation>
    </message>
    <message>
        <source>Drawing replaces it</source>
        <translation>আঁকলে এটি বদলে যায়</translation>
    </message>
</context>
<context>
    <name>doubleread::RelinkDialog</name>
    <message>
        <source>Relink scans</source>
        <translation>স্ক্যান নতুন করে যুক্ত করুন</translation>
    </message>
    <message>
        <source>Finds scans whose files were moved or renamed, by their content. What was found is shown before anything is changed.</source>
        <translation>যেসব স্ক্যানের ফাইল সরানো বা নাম বদলানো হয়েছে, বিষয়বস্তু মিলিয়ে সেগুলি খুঁজে বের করে। কিছু বদলানোর আগে যা পাওয়া গেছে তা দেখানো হয়।</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>খুঁজুন</translation>
    </message>
    <message>
        <source>Where the scans lie now</source>
        <translation>স্ক্যানগুলি এখন যেখানে আছে</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>ফোল্ডার</translation>
    </message>
    <message>
        <source>where the scans lie now, or a folder above</source>
        <translation>স্ক্যানগুলি এখন যেখানে আছে, বা তার উপরের ফোল্ডার</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>দেখা ফাইল</translation>
    </message>
    <message>
        <source>Scans whose files are not where they were: %1 of %2.</source>
        <translation>ফাইল আগের জায়গায় নেই এমন স্ক্যান: %2-এর মধ্যে %1টি।</translation>
    </message>
    <message>
        <source>Every scan&apos;s file is where it was: there is nothing to find.</source>
        <translation>প্রতিটি স্ক্যানের ফাইল আগের জায়গায় আছে: খোঁজার কিছু নেই।</translation>
    </message>
    <message>
        <source>Relink %1</source>
        <translation>%1 নতুন করে যুক্ত করুন</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>found as %1</source>
        <translation>পাওয়া গেছে: %1</translation>
    </message>
    <message>
        <source>Found by content: %1. Not found: %2. Where they were: %3.</source>
        <translation>বিষয়বস্তু মিলিয়ে পাওয়া গেছে: %1। পাওয়া যায়নি: %2। আগের জায়গায় আছে: %3।</translation>
    </message>
    <message>
        <source>Scans that are in their new place: %1. Still missing: %2.</source>
        <translation>নতুন জায়গায় থাকা স্ক্যান: %1। এখনও অনুপস্থিত: %2।</translation>
    </message>
</context>
<context>
    <name>doubleread::ReopenForm</name>
    <message>
        <source>Reopen scan</source>
        <translation>স্ক্যান আবার খুলুন</translation>
    </message>
    <message>
        <source>&amp;Reason (needed, kept in the audit trail)</source>
        <translation>কারণ (আবশ্যক, নিরীক্ষা নথিতে রাখা হয়)</translation>
    </message>
    <message>
        <source>Reason for reopening</source>
        <translation>আবার খোলার কারণ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>The signature of %1 (%2) becomes void. It and what was signed stay in the history; the scan can then be decided and signed again.</source>
        <translation>%1-এর স্বাক্ষর (%2) বাতিল হবে। সেটি এবং যা স্বাক্ষরিত হয়েছিল তা ইতিহাসে থাকে; এরপর স্ক্যানটির আবার সিদ্ধান্ত ও স্বাক্ষর হতে পারে।</translation>
    </message>
</context>
<context>
    <name>doubleread::ReportView</name>
    <message>
        <source>Remarks</source>
        <translation>টীকা</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>স্থান</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>টীকা</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>এবং আরও %1টি</translation>
    </message>
</context>
<context>
    <name>doubleread::RescueSheet</name>
    <message>
        <source>%1 (before the program was updated)</source>
        <translation>%1 (প্রোগ্রাম হালনাগাদের আগে)</translation>
    </message>
    <message>
        <source>%1 row was saved.</source>
        <translation>%1টি সারি উদ্ধার হয়েছে।</translation>
    </message>
    <message>
        <source>%1 rows were saved.</source>
        <translation>%1টি সারি উদ্ধার হয়েছে।</translation>
    </message>
    <message>
        <source>%1 of them came from a backup, exactly as it last was.</source>
        <translation>এর মধ্যে %1টি ব্যাকআপ থেকে এসেছে, শেষে ঠিক যেমন ছিল।</translation>
    </message>
    <message>
        <source>%1 of them came from a backup, exactly as they last were.</source>
        <translation>এর মধ্যে %1টি ব্যাকআপ থেকে এসেছে, শেষে ঠিক যেমন ছিল।</translation>
    </message>
    <message>
        <source>%1 row is lost.</source>
        <translation>%1টি সারি হারিয়েছে।</translation>
    </message>
    <message>
        <source>%1 rows are lost.</source>
        <translation>%1টি সারি হারিয়েছে।</translation>
    </message>
    <message>
        <source>%1 row is not as the audit trail says, and is kept.</source>
        <translation>%1টি সারি নিরীক্ষা নথির সঙ্গে মেলে না, তবু রাখা হয়েছে।</translation>
    </message>
    <message>
        <source>%1 rows are not as the audit trail says, and are kept.</source>
        <translation>%1টি সারি নিরীক্ষা নথির সঙ্গে মেলে না, তবু রাখা হয়েছে।</translation>
    </message>
    <message>
        <source>Entries of the audit trail are lost: %1.</source>
        <translation>নিরীক্ষা নথির হারানো ভুক্তি: %1।</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>কিছুই অনুপস্থিত নেই।</translation>
    </message>
    <message>
        <source>The audit trail names each of them when it is checked.</source>
        <translation>যাচাইয়ের সময় নিরীক্ষা নথি প্রতিটির নাম জানায়।</translation>
    </message>
    <message>
        <source>This dataset is damaged</source>
        <translation>ডেটাসেটটি ক্ষতিগ্রস্ত</translation>
    </message>
    <message>
        <source>Open a &amp;backup</source>
        <translation>ব্যাকআপ খুলুন</translation>
    </message>
    <message>
        <source>Backup to go back to</source>
        <translation>যে ব্যাকআপে ফিরবেন</translation>
    </message>
    <message>
        <source>&amp;Salvage into a new file…</source>
        <translation>নতুন ফাইলে উদ্ধার করুন…</translation>
    </message>
    <message>
        <source>The damaged file is read page by page and stays as it is. Each row is compared with the audit trail; what is missing is looked for in the backups, and what stays lost is named.</source>
        <translation>ক্ষতিগ্রস্ত ফাইলটি পাতা ধরে ধরে পড়া হয় এবং যেমন আছে তেমনই থাকে। প্রতিটি সারি নিরীক্ষা নথির সঙ্গে মেলানো হয়; যা অনুপস্থিত তা ব্যাকআপে খোঁজা হয়, আর যা হারিয়েই যায় তার নাম জানানো হয়।</translation>
    </message>
    <message>
        <source>&amp;Look at what is left</source>
        <translation>যা অবশিষ্ট আছে দেখুন</translation>
    </message>
    <message>
        <source>Opens the damaged file for reading only. What is on screen may be incomplete.</source>
        <translation>ক্ষতিগ্রস্ত ফাইলটি শুধু দেখার জন্য খোলে। পর্দায় যা দেখা যায় তা অসম্পূর্ণ হতে পারে।</translation>
    </message>
    <message>
        <source>Pages read</source>
        <translation>পড়া পাতা</translation>
    </message>
    <message>
        <source>&amp;Open what was saved</source>
        <translation>যা উদ্ধার হয়েছে তা খুলুন</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>বন্ধ</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ক্ষতিগ্রস্ত</translation>
    </message>
    <message>
        <source>%1: %2. It was left as it is.</source>
        <translation>%1: %2। ফাইলটি যেমন ছিল তেমনই রাখা হয়েছে।</translation>
    </message>
    <message>
        <source>There is no backup beside this file.</source>
        <translation>এই ফাইলের পাশে কোনো ব্যাকআপ নেই।</translation>
    </message>
    <message>
        <source>Puts the copy in the place of the damaged file, which is kept beside it under another name. Later changes are not in it; the audit trail will say so.</source>
        <translation>কপিটি ক্ষতিগ্রস্ত ফাইলের জায়গায় বসায়; ক্ষতিগ্রস্ত ফাইলটি পাশেই অন্য নামে রাখা হয়। পরের পরিবর্তনগুলি এতে নেই; নিরীক্ষা নথিতে তা লেখা থাকবে।</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>থামান</translation>
    </message>
    <message>
        <source>Putting the backup in place…</source>
        <translation>ব্যাকআপ বসানো হচ্ছে…</translation>
    </message>
    <message>
        <source>This is the backup of %1. The damaged file is kept as %2.</source>
        <translation>এটি %1-এর ব্যাকআপ। ক্ষতিগ্রস্ত ফাইলটি %2 নামে রাখা হয়েছে।</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>যা পড়া যায় তা সংরক্ষণ করুন</translation>
    </message>
    <message>
        <source>DoubleRead datasets (*.doubleread)</source>
        <translation>DoubleRead ডেটাসেট (*.doubleread)</translation>
    </message>
    <message>
        <source>Reading what is left…</source>
        <translation>যা অবশিষ্ট আছে পড়া হচ্ছে…</translation>
    </message>
    <message>
        <source>All of it was saved; nothing is missing.</source>
        <translation>সবটাই উদ্ধার হয়েছে; কিছুই বাদ পড়েনি।</translation>
    </message>
    <message>
        <source>What can be read was saved. Something is missing or not as the audit trail says: the coordinator finds it in History.</source>
        <translation>যা পড়া যায় তা উদ্ধার হয়েছে। কিছু বাদ পড়েছে বা নিরীক্ষা নথির সঙ্গে মেলে না: সমন্বয়কারী ইতিহাসে তা খুঁজে পাবেন।</translation>
    </message>
</context>
<context>
    <name>doubleread::ReviewDesk</name>
    <message>
        <source>Somebody else changed this review in between</source>
        <translation>এর মধ্যে অন্য কেউ এই পর্যালোচনা বদলেছেন</translation>
    </message>
    <message>
        <source>it was loaded again; look at it before you go on</source>
        <translation>এটি আবার লোড করা হয়েছে; এগোনোর আগে দেখে নিন</translation>
    </message>
</context>
<context>
    <name>doubleread::ReviewDocument</name>
    <message>
        <source>Decide</source>
        <translation>সিদ্ধান্ত</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>আবার খোলা</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>ফ্ল্যাগ</translation>
    </message>
</context>
<context>
    <name>doubleread::ReviewLoader</name>
    <message>
        <source>This scan is not there</source>
        <translation>এই স্ক্যানটি নেই</translation>
    </message>
    <message>
        <source>choose another scan</source>
        <translation>অন্য স্ক্যান বেছে নিন</translation>
    </message>
</context>
<context>
    <name>doubleread::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>পর্যালোচনা</translation>
    </message>
    <message>
        <source>Nothing is drawn. Draw an outline, or leave with Esc and reject.</source>
        <translation>কিছু আঁকা হয়নি। একটি সীমারেখা আঁকুন, অথবা Esc দিয়ে বেরিয়ে প্রত্যাখ্যান করুন।</translation>
    </message>
    <message>
        <source>Every disagreement is decided.</source>
        <translation>সব মতভেদের সিদ্ধান্ত হয়েছে।</translation>
    </message>
    <message>
        <source>This is the first disagreement.</source>
        <translation>এটিই প্রথম মতভেদ।</translation>
    </message>
    <message>
        <source>There is nothing to merge it with.</source>
        <translation>এর সঙ্গে একত্র করার কিছু নেই।</translation>
    </message>
    <message>
        <source>There are no reads to look at</source>
        <translation>দেখার মতো কোনো পাঠ নেই</translation>
    </message>
    <message>
        <source>You see them once the reading round is closed; deciding and signing are the medical officer&apos;s part.</source>
        <translation>পাঠ পর্ব বন্ধ হলে আপনি এগুলি দেখতে পাবেন; সিদ্ধান্ত ও স্বাক্ষর মেডিকেল অফিসারের কাজ।</translation>
    </message>
    <message>
        <source>Reviewing is the medical officer&apos;s part</source>
        <translation>পর্যালোচনা মেডিকেল অফিসারের কাজ</translation>
    </message>
    <message>
        <source>Choose or add a medical officer at the top right. It cannot be somebody who has read the scan.</source>
        <translation>উপরে ডানে একজন মেডিকেল অফিসার বেছে নিন বা যোগ করুন। স্ক্যানটি যিনি পড়েছেন তিনি হতে পারবেন না।</translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation>এখনও পর্যালোচনার কিছু নেই</translation>
    </message>
    <message>
        <source>There are no scans. Add some; they come here when they were read.</source>
        <translation>কোনো স্ক্যান নেই। কিছু যোগ করুন; পড়া হয়ে গেলে সেগুলি এখানে আসে।</translation>
    </message>
    <message>
        <source>Add scans…</source>
        <translation>স্ক্যান যোগ করুন…</translation>
    </message>
    <message>
        <source>A scan comes here once its read is submitted.</source>
        <translation>পাঠ জমা হলেই স্ক্যান এখানে আসে।</translation>
    </message>
    <message>
        <source>A scan comes here once both of its reads are submitted, disputed ones first. Reads made elsewhere can be imported.</source>
        <translation>দুটি পাঠই জমা হলে স্ক্যান এখানে আসে, মতভেদযুক্ত স্ক্যান আগে। অন্যত্র করা পাঠ আমদানি করা যায়।</translation>
    </message>
    <message>
        <source>Import a read…</source>
        <translation>পাঠ আমদানি করুন…</translation>
    </message>
    <message>
        <source>This is the last scan to review.</source>
        <translation>পর্যালোচনার এটিই শেষ স্ক্যান।</translation>
    </message>
    <message>
        <source>This is the first scan to review.</source>
        <translation>পর্যালোচনার এটিই প্রথম স্ক্যান।</translation>
    </message>
    <message>
        <source>No other scan waits for a sign-off.</source>
        <translation>আর কোনো স্ক্যান স্বাক্ষরের অপেক্ষায় নেই।</translation>
    </message>
    <message>
        <source>Signed off: %1.</source>
        <translation>স্বাক্ষর হয়েছে: %1।</translation>
    </message>
    <message>
        <source>Reopened. The earlier sign-off is void and stays in the history.</source>
        <translation>আবার খোলা হয়েছে। আগের স্বাক্ষর বাতিল এবং ইতিহাসে থাকে।</translation>
    </message>
    <message>
        <source>Next scan that waits</source>
        <translation>অপেক্ষমাণ পরবর্তী স্ক্যান</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>স্বাক্ষর করুন…</translation>
    </message>
    <message>
        <source>%1. Accept or redraw one, or choose another answer.</source>
        <translation>%1। একটি গ্রহণ করুন বা আবার আঁকুন, অথবা অন্য উত্তর বেছে নিন।</translation>
    </message>
    <message>
        <source>%1. Reject it or choose another answer.</source>
        <translation>%1। এটি প্রত্যাখ্যান করুন বা অন্য উত্তর বেছে নিন।</translation>
    </message>
    <message>
        <source>The medical officer decides and signs.</source>
        <translation>সিদ্ধান্ত ও স্বাক্ষর মেডিকেল অফিসার করেন।</translation>
    </message>
    <message>
        <source>A disagreement is still open</source>
        <translation>একটি মতভেদ এখনও খোলা</translation>
    </message>
    <message>
        <source>%1 disagreements are still open</source>
        <translation>%1টি মতভেদ এখনও খোলা</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>সবকিছুর সিদ্ধান্ত হয়েছে।</translation>
    </message>
    <message>
        <source>Agreed: the protocol asks for no signature.</source>
        <translation>একমত: প্রোটোকল কোনো স্বাক্ষর চায় না।</translation>
    </message>
    <message>
        <source>Nothing is disputed.</source>
        <translation>কোনো মতভেদ নেই।</translation>
    </message>
    <message>
        <source>The views are in a window of their own.
%1 brings them back.</source>
        <translation>দৃশ্যগুলি আলাদা উইন্ডোতে আছে।
%1 চাপলে ফিরে আসে।</translation>
    </message>
    <message>
        <source>%1 is signed off and stays as it is.</source>
        <translation>%1 স্বাক্ষরিত; যেমন আছে তেমনই থাকছে।</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere and stays as it is.</source>
        <translation>%1 অন্য জায়গা থেকে বদলানো হয়েছে; যেমন আছে তেমনই থাকছে।</translation>
    </message>
    <message>
        <source>Back at %1: its decision is made again.</source>
        <translation>%1-এ ফেরা হলো: এর সিদ্ধান্তটি আবার নেওয়া হয়েছে।</translation>
    </message>
    <message>
        <source>Back at %1: its last decision is undone.</source>
        <translation>%1-এ ফেরা হলো: এর শেষ সিদ্ধান্তটি পূর্বাবস্থায় নেওয়া হয়েছে।</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>পূর্বাবস্থায় নেওয়ার কিছু নেই।</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>আবার করার কিছু নেই।</translation>
    </message>
    <message>
        <source>The scans that you have read come here once both of their reads are submitted.</source>
        <translation>আপনি যে স্ক্যানগুলি পড়েছেন, সেগুলির দুটি পাঠই জমা হলে এখানে আসে।</translation>
    </message>
</context>
<context>
    <name>doubleread::ReviewPanes</name>
    <message>
        <source>blinking</source>
        <translation>পালাক্রমে দেখানো হচ্ছে</translation>
    </message>
    <message>
        <source>Both reads and the consensus</source>
        <translation>উভয় পাঠ ও ঐকমত্য</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>ঐকমত্য</translation>
    </message>
    <message>
        <source>unblinded, after the round</source>
        <translation>অন্ধ নয়, পর্বের পরে</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>জমা হয়েছে</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reader, state of the read</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>redrawing</source>
        <translation>আবার আঁকা হচ্ছে</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>প্রাকদর্শন</translation>
    </message>
    <message>
        <source>signed off by %1</source>
        <translation>%1 স্বাক্ষর করেছেন</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>খসড়া</translation>
    </message>
    <message>
        <source>shown once it is signed</source>
        <translation>স্বাক্ষরের পর দেখানো হবে</translation>
    </message>
</context>
<context>
    <name>doubleread::RoundPanel</name>
    <message>
        <source>1 read</source>
        <translation>1টি পাঠ</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1টি পাঠ</translation>
    </message>
    <message>
        <source>All reads are submitted.</source>
        <translation>সব পাঠ জমা হয়েছে।</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>%1 শুরু হয়নি</translation>
    </message>
    <message>
        <source>%1 begun and not submitted</source>
        <translation>%1 শুরু হয়েছে কিন্তু জমা হয়নি</translation>
    </message>
    <message>
        <source>Close the round…</source>
        <translation>পর্ব বন্ধ করুন…</translation>
    </message>
    <message>
        <source>Close the round for good</source>
        <translation>স্থায়ীভাবে পর্ব বন্ধ করুন</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>খোলা রাখুন</translation>
    </message>
    <message>
        <source>Round %1 is closed. You see the reads; whatever is read from now on is marked and kept out of agreement.</source>
        <translation>পর্ব %1 বন্ধ। আপনি পাঠগুলি দেখছেন; এখন থেকে যা পড়া হবে তা চিহ্নিত থাকবে এবং মিলের হিসাবের বাইরে রাখা হবে।</translation>
    </message>
    <message>
        <source>%1 Closing cannot be undone: you will see the reads, and whatever is read afterwards is marked and kept out of agreement.</source>
        <translation>%1 বন্ধ করলে আর ফেরানো যায় না: আপনি পাঠগুলি দেখতে পাবেন, আর এরপর যা পড়া হবে তা চিহ্নিত থাকবে এবং মিলের হিসাবের বাইরে রাখা হবে।</translation>
    </message>
    <message>
        <source>Round %1 is open. %2</source>
        <translation>পর্ব %1 খোলা। %2</translation>
    </message>
    <message>
        <source>1 read asked back waits for an answer.</source>
        <translation>ফেরত চাওয়া 1টি পাঠ উত্তরের অপেক্ষায় আছে।</translation>
    </message>
    <message>
        <source>%1 reads asked back wait for an answer.</source>
        <translation>ফেরত চাওয়া %1টি পাঠ উত্তরের অপেক্ষায় আছে।</translation>
    </message>
</context>
<context>
    <name>doubleread::ScanListModel</name>
    <message>
        <source>Scan</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>State</source>
        <translation>অবস্থা</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>প্রাপ্তি</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>অঞ্চল</translation>
    </message>
    <message>
        <source>View</source>
        <translation>ভিউ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>হাসপাতাল</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>আকার</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>ক্ষতি</translation>
    </message>
</context>
<context>
    <name>doubleread::ScanPane</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Put it back beside the others</source>
        <translation>অন্যগুলির পাশে ফিরিয়ে আনুন</translation>
    </message>
    <message>
        <source>In a window of its own, for a second monitor</source>
        <translation>আলাদা উইন্ডোতে, দ্বিতীয় মনিটরের জন্য</translation>
    </message>
    <message>
        <source>%1 in a window of its own</source>
        <translation>%1 আলাদা উইন্ডোতে</translation>
    </message>
</context>
<context>
    <name>doubleread::ScansPage</name>
    <message>
        <source>%1. Show all scans again (%2)</source>
        <translation>%1। আবার সব স্ক্যান দেখান (%2)</translation>
    </message>
    <message>
        <source>Only %1; show all scans again</source>
        <translation>শুধু %1; আবার সব স্ক্যান দেখান</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2-এর মধ্যে %1টি</translation>
    </message>
    <message>
        <source>No scan fits</source>
        <translation>কোনো স্ক্যান মেলে না</translation>
    </message>
    <message>
        <source>Nothing in this dataset matches all that is chosen.</source>
        <translation>এই ডেটাসেটের কিছুই নির্বাচিত সব শর্ত পূরণ করে না।</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>সব দেখান</translation>
    </message>
    <message>
        <source>No scans yet</source>
        <translation>এখনও স্ক্যান নেই</translation>
    </message>
    <message>
        <source>This dataset has no scans, and it is open for reading only.</source>
        <translation>এই ডেটাসেটে কোনো স্ক্যান নেই, এবং এটি শুধু দেখার জন্য খোলা।</translation>
    </message>
    <message>
        <source>Add radiographs from files, or drop a folder here.</source>
        <translation>ফাইল থেকে রেডিওগ্রাফ যোগ করুন, অথবা একটি ফোল্ডার টেনে এনে এখানে ছাড়ুন।</translation>
    </message>
    <message>
        <source>Add scans…</source>
        <translation>স্ক্যান যোগ করুন…</translation>
    </message>
    <message>
        <source>Assign %1…</source>
        <translation>%1 বণ্টন করুন…</translation>
    </message>
    <message>
        <source>Assign 1 scan…</source>
        <translation>1টি স্ক্যান বণ্টন করুন…</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1টি নির্বাচিত</translation>
    </message>
    <message>
        <source>Filter by file name…</source>
        <translation>ফাইলের নাম দিয়ে ফিল্টার…</translation>
    </message>
    <message>
        <source>Filter by file name</source>
        <translation>ফাইলের নাম দিয়ে ফিল্টার</translation>
    </message>
    <message>
        <source>Filter by file name (%1)</source>
        <translation>ফাইলের নাম দিয়ে ফিল্টার (%1)</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>ছবির আকার</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>Scans as a table</source>
        <translation>টেবিল হিসেবে স্ক্যান</translation>
    </message>
</context>
<context>
    <name>doubleread::SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>নির্বাচন</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>কিছু নির্বাচিত নেই</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1টি নির্বাচিত</translation>
    </message>
</context>
<context>
    <name>doubleread::SheetDelegate</name>
    <message>
        <source>%1, which contradicts</source>
        <translation>%1, যা পরস্পরবিরোধী</translation>
    </message>
    <message>
        <source>%1, but nothing is drawn</source>
        <translation>%1, কিন্তু কিছু আঁকা নেই</translation>
    </message>
</context>
<context>
    <name>doubleread::SidePanel</name>
    <message>
        <source>Disagreements</source>
        <translation>মতভেদ</translation>
    </message>
    <message>
        <source>A read was given back and submitted again.</source>
        <translation>একটি পাঠ ফেরত দিয়ে আবার জমা দেওয়া হয়েছে।</translation>
    </message>
    <message>
        <source>The decision made before is void; the history keeps it.</source>
        <translation>আগের সিদ্ধান্তটি বাতিল; ইতিহাসে তা থাকে।</translation>
    </message>
    <message>
        <source>The %1 decisions made before are void; the history keeps them.</source>
        <translation>আগের %1টি সিদ্ধান্ত বাতিল; ইতিহাসে সেগুলি থাকে।</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>সব নিষ্পন্ন</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1টি খোলা</translation>
    </message>
    <message>
        <source>The reads agree in everything.</source>
        <translation>পাঠ দুটিতে সবকিছু মেলে।</translation>
    </message>
    <message>
        <source>One read: nothing to compare it with.</source>
        <translation>একটিই পাঠ: তুলনা করার কিছু নেই।</translation>
    </message>
    <message>
        <source>signed off %1
protocol %2</source>
        <translation>স্বাক্ষর %1
প্রোটোকল %2</translation>
    </message>
    <message>
        <source>scan %1 of %2</source>
        <translation>স্ক্যান %1 / %2</translation>
    </message>
</context>
<context>
    <name>doubleread::SignOffForm</name>
    <message>
        <source>Picture of the consensus</source>
        <translation>ঐকমত্যের ছবি</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>প্রাপ্তি</translation>
    </message>
    <message>
        <source>Scan-level answer</source>
        <translation>স্ক্যান-স্তরের উত্তর</translation>
    </message>
    <message>
        <source>%1 · version %2 of the consensus</source>
        <translation>%1 · ঐকমত্যের সংস্করণ %2</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>স্বাক্ষর করুন</translation>
    </message>
    <message>
        <source>Sign off, done</source>
        <translation>স্বাক্ষর করে শেষ করুন</translation>
    </message>
    <message>
        <source>Sign off, next</source>
        <translation>স্বাক্ষর করে পরেরটিতে যান</translation>
    </message>
</context>
<context>
    <name>doubleread::SignatureList</name>
    <message>
        <source>somebody</source>
        <translation>কেউ একজন</translation>
    </message>
    <message>
        <source>Signatures of this scan</source>
        <translation>এই স্ক্যানের স্বাক্ষর</translation>
    </message>
    <message>
        <source>This scan was never signed.</source>
        <translation>এই স্ক্যানে কখনো স্বাক্ষর হয়নি।</translation>
    </message>
    <message>
        <source>%1 (void)</source>
        <translation>%1 (বাতিল)</translation>
    </message>
    <message>
        <source>%1 · version %2 of the consensus · protocol %3</source>
        <translation>%1 · ঐকমত্যের সংস্করণ %2 · প্রোটোকল %3</translation>
    </message>
    <message>
        <source>Recorded without a cryptographic signature</source>
        <translation>ক্রিপ্টোগ্রাফিক স্বাক্ষর ছাড়া নথিভুক্ত</translation>
    </message>
    <message>
        <source>Ed25519 key %1…</source>
        <translation>Ed25519 কী %1…</translation>
    </message>
    <message>
        <source>Made void by %1, %2: %3</source>
        <translation>বাতিল করেছেন %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>doubleread::SignerPanel</name>
    <message>
        <source>&amp;Password, once more</source>
        <translation>পাসওয়ার্ড, আরেকবার</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>নিয়ম</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>অর্থ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>সময়</translation>
    </message>
    <message>
        <source>Printed &amp;name</source>
        <translation>মুদ্রিত নাম</translation>
    </message>
    <message>
        <source>Printed name</source>
        <translation>মুদ্রিত নাম</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>পাসওয়ার্ড</translation>
    </message>
    <message>
        <source>Why it was not signed</source>
        <translation>কেন স্বাক্ষর হয়নি</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>This dataset has no passwords: the sign-off is recorded with name and time and locks the scan, but it is not signed cryptographically.</source>
        <translation>এই ডেটাসেটে পাসওয়ার্ড নেই: স্বাক্ষর নাম ও সময়সহ নথিভুক্ত হয় এবং স্ক্যানটি লক হয়, কিন্তু ক্রিপ্টোগ্রাফিকভাবে স্বাক্ষরিত হয় না।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, as of signing</source>
        <translation>%1, স্বাক্ষরের মুহূর্ত অনুযায়ী</translation>
    </message>
</context>
<context>
    <name>doubleread::Signing</name>
    <message>
        <source>Close</source>
        <translation>বন্ধ</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>বন্ধ (Esc)</translation>
    </message>
    <message>
        <source>Sign off %1</source>
        <translation>%1 স্বাক্ষর করুন</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>%1 আবার খুলুন</translation>
    </message>
    <message>
        <source>Signatures of %1</source>
        <translation>%1-এর স্বাক্ষর</translation>
    </message>
</context>
<context>
    <name>doubleread::SpotComments</name>
    <message>
        <source>You</source>
        <translation>আপনি</translation>
    </message>
    <message>
        <source>Reader of the first read</source>
        <translation>প্রথম পাঠের পাঠক</translation>
    </message>
    <message>
        <source>Reader of the second read</source>
        <translation>দ্বিতীয় পাঠের পাঠক</translation>
    </message>
    <message>
        <source>A reader</source>
        <translation>একজন পাঠক</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>doubleread::StatisticsPage</name>
    <message>
        <source>Part: %1</source>
        <translation>অংশ: %1</translation>
    </message>
    <message>
        <source>Computing agreement…</source>
        <translation>মিল হিসাব করা হচ্ছে…</translation>
    </message>
    <message>
        <source>The status bar shows how far it is.</source>
        <translation>কত দূর হয়েছে তা স্ট্যাটাস বারে দেখা যায়।</translation>
    </message>
    <message>
        <source>Worklists…</source>
        <translation>কাজের তালিকা…</translation>
    </message>
    <message>
        <source>The figures could not be computed</source>
        <translation>সংখ্যাগুলি হিসাব করা যায়নি</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>এখনও তুলনা করার কিছু নেই</translation>
    </message>
    <message>
        <source>No read was submitted in this round.</source>
        <translation>এই পর্বে কোনো পাঠ জমা হয়নি।</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>এখনও কোনো সংখ্যা নেই</translation>
    </message>
    <message>
        <source>How long your reads take and how many you have submitted stands here once you have submitted one.</source>
        <translation>আপনি একটি পাঠ জমা দিলেই এখানে দেখা যাবে আপনার পাঠে কত সময় লাগে এবং কয়টি জমা দিয়েছেন।</translation>
    </message>
    <message>
        <source>Nothing is signed off yet</source>
        <translation>এখনও কিছু স্বাক্ষরিত হয়নি</translation>
    </message>
    <message>
        <source>Agreement is shown of scans that are signed off.</source>
        <translation>স্বাক্ষরিত স্ক্যানের মিল দেখানো হয়।</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>সংরক্ষিত: %1</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>সংখ্যাগুলি সংরক্ষণ</translation>
    </message>
    <message>
        <source>JSON (*.json);;Spreadsheet (*.csv);;Text (*.txt)</source>
        <translation>JSON (*.json);;স্প্রেডশিট (*.csv);;টেক্সট (*.txt)</translation>
    </message>
</context>
<context>
    <name>doubleread::StatusLine</name>
    <message>
        <source>x %1  y %2</source>
        <translation>x %1  y %2</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>মান %1</translation>
    </message>
    <message>
        <source>W %1 L %2</source>
        <translation>W %1 L %2</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>সংরক্ষিত</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ফাইল</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>আকার</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>কার্সর</translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation>উইন্ডো ও লেভেল</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>জুম</translation>
    </message>
    <message>
        <source>How the scan is shown</source>
        <translation>স্ক্যান যেভাবে দেখানো হচ্ছে</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>চলমান কাজ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Cancel the work in progress</source>
        <translation>চলমান কাজ বাতিল করুন</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>টীকা</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>সুরক্ষা</translation>
    </message>
    <message>
        <source>%1 × %2 · %3 bit</source>
        <translation>%1 × %2 · %3 বিট</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>✗ not saved</source>
        <translation>✗ সংরক্ষিত হয়নি</translation>
    </message>
    <message>
        <source>Every edit is stored the moment it is made</source>
        <translation>প্রতিটি পরিবর্তন করার সঙ্গে সঙ্গে সংরক্ষিত হয়</translation>
    </message>
    <message>
        <source>✓ saved</source>
        <translation>✓ সংরক্ষিত</translation>
    </message>
    <message>
        <source>✓ saved %1 s ago</source>
        <translation>✓ %1 s আগে সংরক্ষিত</translation>
    </message>
    <message>
        <source>✓ saved %1</source>
        <translation>✓ সংরক্ষিত %1</translation>
    </message>
</context>
<context>
    <name>doubleread::TagForm</name>
    <message>
        <source>Tag</source>
        <translation>ট্যাগ দিন</translation>
    </message>
    <message>
        <source>A ticked box puts it on all of them, an empty one takes it off all of them; a dash leaves each scan as it is.</source>
        <translation>টিক দেওয়া ঘর ট্যাগটি সবগুলিতে বসায়, খালি ঘর সবগুলি থেকে সরায়; ড্যাশ থাকলে প্রতিটি স্ক্যান যেমন আছে তেমনই থাকে।</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>অঞ্চল</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>ভিউ</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>স্ক্যান</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>হার্ডওয়্যার</translation>
    </message>
    <message>
        <source>multi-scan</source>
        <translation>একাধিক স্ক্যান</translation>
    </message>
</context>
<context>
    <name>doubleread::TakeBackList</name>
    <message>
        <source>Nobody asks to have a read back.</source>
        <translation>কেউ পাঠ ফেরত চাননি।</translation>
    </message>
    <message>
        <source>%1 asks for %2: “%3”</source>
        <translation>%1 ফেরত চান %2: “%3”</translation>
    </message>
    <message>
        <source>Remark for the reader; to decline, say why</source>
        <translation>পাঠকের জন্য টীকা; নাকচ করলে কারণ লিখুন</translation>
    </message>
    <message>
        <source>Remark on %1 of %2</source>
        <translation>%2-এর %1 সম্পর্কে টীকা</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>ফেরত দিন</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>নাকচ করুন</translation>
    </message>
    <message>
        <source>Give %1 back to %2</source>
        <translation>%2-কে %1 ফেরত দিন</translation>
    </message>
    <message>
        <source>Decline to give %1 back to %2</source>
        <translation>%2-কে %1 ফেরত দেওয়া নাকচ করুন</translation>
    </message>
    <message>
        <source>To decline, say why in the remark: the reader is told</source>
        <translation>নাকচ করতে টীকায় কারণ লিখুন: পাঠককে তা জানানো হয়</translation>
    </message>
    <message>
        <source>The medical officer has decided about this scan already (decisions: %1). Giving the read back makes that void; it stays in the history.</source>
        <translation>মেডিকেল অফিসার এই স্ক্যানের সিদ্ধান্ত আগেই দিয়েছেন (সিদ্ধান্ত: %1)। পাঠ ফেরত দিলে তা বাতিল হয়; ইতিহাসে তা থাকে।</translation>
    </message>
    <message>
        <source>The medical officer has decided about this scan already. Giving the read back makes that void; it stays in the history.</source>
        <translation>মেডিকেল অফিসার এই স্ক্যানের সিদ্ধান্ত আগেই দিয়েছেন। পাঠ ফেরত দিলে তা বাতিল হয়; ইতিহাসে তা থাকে।</translation>
    </message>
    <message>
        <source>Give back, void the decisions</source>
        <translation>ফেরত দিন, সিদ্ধান্ত বাতিল করুন</translation>
    </message>
</context>
<context>
    <name>doubleread::ThreadModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>answer of %1</source>
        <translation>উত্তর, %1</translation>
    </message>
    <message>
        <source>pin %1, %2</source>
        <translation>পিন %1, %2</translation>
    </message>
</context>
<context>
    <name>doubleread::ToolColumn</name>
    <message>
        <source>Tools</source>
        <translation>টুল</translation>
    </message>
</context>
<context>
    <name>doubleread::TopBar</name>
    <message>
        <source>coordinator</source>
        <translation>সমন্বয়কারী</translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation>রেডিওলজিস্ট</translation>
    </message>
    <message>
        <source>medical officer</source>
        <translation>মেডিকেল অফিসার</translation>
    </message>
    <message>
        <source>researcher</source>
        <translation>গবেষক</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>মেনু (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>মেনু</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>ডেস্কে কে আছেন</translation>
    </message>
    <message>
        <source>Choose who is at the desk</source>
        <translation>ডেস্কে কে আছেন বেছে নিন</translation>
    </message>
    <message>
        <source>Person at the desk: %1, %2</source>
        <translation>ডেস্কে আছেন: %1, %2</translation>
    </message>
</context>
<context>
    <name>doubleread::TriageHead</name>
    <message>
        <source>Undecided only</source>
        <translation>শুধু অনির্ধারিত</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>হাসপাতাল</translation>
    </message>
    <message>
        <source>Only the scans of one site</source>
        <translation>শুধু একটি হাসপাতালের স্ক্যান</translation>
    </message>
    <message>
        <source>Pass over what has been kept or excluded</source>
        <translation>রাখা বা বাদ দেওয়া স্ক্যান এড়িয়ে যান</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>সব হাসপাতাল</translation>
    </message>
    <message>
        <source>%1: %2 to go</source>
        <translation>%1: বাকি %2টি</translation>
    </message>
</context>
<context>
    <name>doubleread::TriagePage</name>
    <message>
        <source>No scans yet</source>
        <translation>এখনও স্ক্যান নেই</translation>
    </message>
    <message>
        <source>Scans appear here as soon as they are added to the dataset.</source>
        <translation>ডেটাসেটে যোগ হওয়ামাত্র স্ক্যান এখানে দেখা যায়।</translation>
    </message>
    <message>
        <source>Add scans…</source>
        <translation>স্ক্যান যোগ করুন…</translation>
    </message>
    <message>
        <source>Nothing is to be triaged here</source>
        <translation>এখানে বাছাই করার কিছু নেই</translation>
    </message>
    <message>
        <source>Scans are triaged before they are handed out; the coordinator still can.</source>
        <translation>স্ক্যান বণ্টনের আগে বাছাই হয়; সমন্বয়কারী এখনও তা করতে পারেন।</translation>
    </message>
    <message>
        <source>Every scan is triaged</source>
        <translation>সব স্ক্যান বাছাই হয়েছে</translation>
    </message>
    <message>
        <source>Every scan of this site is triaged</source>
        <translation>এই হাসপাতালের সব স্ক্যান বাছাই হয়েছে</translation>
    </message>
    <message>
        <source>Look through all scans</source>
        <translation>সব স্ক্যান দেখুন</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>%1 দেখানো যাচ্ছে না</translation>
    </message>
    <message>
        <source>Which region? ⏎ again keeps it without</source>
        <translation>কোন অঞ্চল? আবার ⏎ চাপলে অঞ্চল ছাড়াই রাখা হবে</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1 বাদ দিন</translation>
    </message>
    <message>
        <source>excluded: %1</source>
        <translation>বাদ: %1</translation>
    </message>
    <message>
        <source>shown while Z is held</source>
        <translation>Z চেপে রাখলে দেখা যায়</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>পূর্বাবস্থায়</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>আবার করা হলো</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Exclude it</source>
        <translation>বাদ দিন</translation>
    </message>
    <message>
        <source>Exclude what has been read?</source>
        <translation>পড়া হয়ে গেছে এমন স্ক্যান বাদ দেবেন?</translation>
    </message>
    <message>
        <source>%1. Excluded scans leave comparison and release; their reads are kept.</source>
        <translation>%1। বাদ দেওয়া স্ক্যান তুলনা ও প্রকাশনায় থাকে না; সেগুলির পাঠ রেখে দেওয়া হয়।</translation>
    </message>
    <message>
        <source>compare, held</source>
        <translation>তুলনা, চেপে ধরে</translation>
    </message>
    <message>
        <source>next of them</source>
        <translation>এগুলির পরেরটি</translation>
    </message>
    <message>
        <source>go to it</source>
        <translation>সেটিতে যান</translation>
    </message>
    <message>
        <source>exclude it</source>
        <translation>সেটি বাদ দিন</translation>
    </message>
    <message>
        <source>exclude all</source>
        <translation>সব বাদ দিন</translation>
    </message>
    <message>
        <source>keep and next</source>
        <translation>রাখুন ও পরেরটি</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>স্ক্যান</translation>
    </message>
</context>
<context>
    <name>doubleread::VerdictPanel</name>
    <message>
        <source>Scan-level answer</source>
        <translation>স্ক্যান-স্তরের উত্তর</translation>
    </message>
    <message>
        <source>both reads</source>
        <translation>উভয় পাঠ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>doubleread::VersionsView</name>
    <message>
        <source>Versions of the protocol</source>
        <translation>প্রোটোকলের সংস্করণসমূহ</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>সংস্করণ %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>কারণ: %1</translation>
    </message>
</context>
<context>
    <name>doubleread::WelcomePage</name>
    <message>
        <source>Begin with a dataset</source>
        <translation>একটি ডেটাসেট দিয়ে শুরু করুন</translation>
    </message>
    <message>
        <source>A dataset is one file that holds everything about your scans: readings, disagreements, decisions, signatures. The scans stay where they are.</source>
        <translation>ডেটাসেট হলো একটি ফাইল, যাতে আপনার স্ক্যান সম্পর্কে সবকিছু থাকে: পাঠ, মতভেদ, সিদ্ধান্ত, স্বাক্ষর। স্ক্যানগুলি নিজের জায়গাতেই থাকে।</translation>
    </message>
    <message>
        <source>…or drop a folder of radiographs here.</source>
        <translation>…অথবা রেডিওগ্রাফের একটি ফোল্ডার টেনে এনে এখানে ছাড়ুন।</translation>
    </message>
    <message>
        <source>For research, not for diagnosis.</source>
        <translation>গবেষণার জন্য, রোগ নির্ণয়ের জন্য নয়।</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>আগে খোলা</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 খুলুন</translation>
    </message>
</context>
<context>
    <name>doubleread::WorklistsView</name>
    <message>
        <source>Close</source>
        <translation>বন্ধ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>Reads asked back</source>
        <translation>ফেরত চাওয়া পাঠ</translation>
    </message>
    <message>
        <source>Reading round</source>
        <translation>পাঠ পর্ব</translation>
    </message>
    <message>
        <source>Assign scans</source>
        <translation>স্ক্যান বণ্টন</translation>
    </message>
    <message>
        <source>The worklist of %1 reader is changed.</source>
        <translation>%1 জন পাঠকের কাজের তালিকা বদলানো হয়েছে।</translation>
    </message>
    <message>
        <source>The worklists of %1 readers are changed.</source>
        <translation>%1 জন পাঠকের কাজের তালিকা বদলানো হয়েছে।</translation>
    </message>
</context>
</TS>
