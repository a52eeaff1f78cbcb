// hint: not-a-thread
string thread1 = "OrderBook.Cancel";
string thread2 = "Warehouse.Ship";
int line1 = 3;
int line2 = 10;
