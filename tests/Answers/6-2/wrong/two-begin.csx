// hint: sql-error
string[] addOne = [ "BEGIN IMMEDIATE", "SELECT n FROM counter", "BEGIN IMMEDIATE", "UPDATE counter SET n = @n + 1", "COMMIT", "COMMIT" ];
