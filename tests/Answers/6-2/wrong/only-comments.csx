// hint: number-of-statements
string[] addOne = [ "-- あとで書く", "/* UPDATE */" ];
