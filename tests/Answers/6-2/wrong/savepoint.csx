// hint: read-before-write-lock
string[] addOne = [ "SAVEPOINT a", "SELECT n FROM counter", "UPDATE counter SET n = @n + 1", "RELEASE a" ];
