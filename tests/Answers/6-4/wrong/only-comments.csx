// hint: number-of-statements
string[] sellOne = [ "-- あとで書く", "/* UPDATE */" ];
