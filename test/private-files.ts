/** What tests write is theirs alone, as what the programs write is: a workspace made by hand is as private. */
process.umask(0o077);
