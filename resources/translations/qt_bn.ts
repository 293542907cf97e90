<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What Qt itself says in this window, by Qt's own contexts: Debian 12 has no Bangla file of it. Kept by hand. -->
<TS version="2.1" language="bn" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ঠিক আছে</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>সংরক্ষণ করুন</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>সব সংরক্ষণ করুন</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>খুলুন</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>হ্যাঁ</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>সবকিছুতে হ্যাঁ</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>না</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>সবকিছুতে না</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>থামান</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>উপেক্ষা করুন</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>বন্ধ করুন</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>বাদ দিন</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>সহায়তা</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>প্রয়োগ করুন</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>আগের মতো করুন</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>আদি মান ফেরান</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>ঠিক আছে</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>পূর্বাবস্থায়</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>আবার করুন</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>কাটুন</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>অনুলিপি</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>লিংকের ঠিকানা অনুলিপি</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>সাঁটুন</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>মুছুন</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>সব নির্বাচন করুন</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>পূর্বাবস্থায়</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>আবার করুন</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>কাটুন</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>অনুলিপি</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>সাঁটুন</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>মুছুন</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>সব নির্বাচন করুন</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>সব নির্বাচন করুন</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>বাড়ান</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>কমান</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>এখানে আনুন</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>বাম প্রান্ত</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>উপরে</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>ডান প্রান্ত</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>নিচে</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>এক পাতা বামে</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>এক পাতা উপরে</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>এক পাতা ডানে</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>এক পাতা নিচে</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>বামে সরান</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>উপরে সরান</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>ডানে সরান</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>নিচে সরান</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>বাছাইয়ের তালিকা খুলুন</translation>
    </message>
    <message>
        <source>False</source>
        <translation>না</translation>
    </message>
    <message>
        <source>True</source>
        <translation>হ্যাঁ</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>অবস্থান:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>পেছনে</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>পেছনে যান</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>সামনে</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>সামনে যান</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>উপরের ফোল্ডার</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>উপরের ফোল্ডারে যান</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>নতুন ফোল্ডার</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>নতুন ফোল্ডার তৈরি করুন</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>তালিকা</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>তালিকা হিসেবে দেখান</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>বিস্তারিত</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>বিস্তারিত দেখান</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>পাশের তালিকা</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>জায়গা ও বুকমার্কের তালিকা</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ফাইল</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>ফাইলের ধরন:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>ফোল্ডার খুঁজুন</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>খুলুন</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>এই নামে সংরক্ষণ</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>ফোল্ডার:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>ফাইলের নাম:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>খুলুন</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>বেছে নিন</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>সংরক্ষণ করুন</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>সব ফাইল (*)</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>দেখান </translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>নাম বদলান</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>মুছুন</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>লুকানো ফাইল দেখান</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>নতুন ফোল্ডার</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>নতুন ফোল্ডার</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>মুছুন</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>ফোল্ডার</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>সাম্প্রতিক জায়গা</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>সরান</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>ড্রাইভ</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>&apos;%1&apos; লেখা থেকে সুরক্ষিত।
তবু কি মুছতে চান?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>&apos;%1&apos; মুছতে চান, নিশ্চিত?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>ফোল্ডারটি মোছা গেল না।</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
ফোল্ডারটি পাওয়া গেল না।
ফোল্ডারের নাম ঠিক আছে কি না দেখুন।</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 আগে থেকেই আছে।
এর জায়গায় নতুনটি রাখতে চান?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
ফাইলটি পাওয়া গেল না।
ফাইলের নাম ঠিক আছে কি না দেখুন।</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>নাম</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>আকার</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>Match OS X Finder</comment>
        <translation>ধরন</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>ধরন</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>বদলানোর তারিখ</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>কম্পিউটার</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>ড্রাইভ</translation>
    </message>
    <message>
        <source>File</source>
        <comment>Match Windows Explorer</comment>
        <translation>ফাইল</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>Match macOS Finder</comment>
        <translation>ফোল্ডার</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>ফোল্ডার</translation>
    </message>
    <message>
        <source>Alias</source>
        <comment>macOS Finder</comment>
        <translation>উপনাম</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>শর্টকাট</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>অজানা</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>বিস্তারিত দেখান…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>বিস্তারিত লুকান…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ঠিক আছে</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>সহায়তা</translation>
    </message>
</context>
<context>
    <name>QMenu</name>
    <message>
        <source>Close</source>
        <translation>বন্ধ করুন</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>খুলুন</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>চালান</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>বামে সরান</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>ডানে সরান</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>চাপুন</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>বাড়ান</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>কমান</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>মেনু দেখান</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>এখানে আনুন</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>বদলান</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>বামে সরান</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>ডানে সরান</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>উপরে সরান</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>নিচে সরান</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>আগের পাতা</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>পরের পাতা</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>কাজটি চালায়</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>মান বাড়ায়</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>মান কমায়</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>মেনু দেখায়</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>এখানে নিয়ে আসে</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>অবস্থা বদলায়</translation>
    </message>
    <message>
        <source>Scrolls to the left</source>
        <translation>বামে সরায়</translation>
    </message>
    <message>
        <source>Scrolls to the right</source>
        <translation>ডানে সরায়</translation>
    </message>
    <message>
        <source>Scrolls up</source>
        <translation>উপরে সরায়</translation>
    </message>
    <message>
        <source>Scrolls down</source>
        <translation>নিচে সরায়</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>আগের পাতায় যায়</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>পরের পাতায় যায়</translation>
    </message>
</context>
</TS>
