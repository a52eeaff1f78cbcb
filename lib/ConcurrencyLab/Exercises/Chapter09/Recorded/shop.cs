#!/usr/bin/env dotnet
// The service whose stacks exercise 9-2 reads. To record them again:
//   dotnet run shop.cs                                        (it prints its number, and ends when its input ends)
//   dotnet tool run dotnet-stack report -p NUMBER > shop-stacks.txt
// OrderBook and Warehouse are the listing of the exercise; a test compares them.
using System.Collections.Concurrent;
using Shop;

var (orders, warehouse) = (new OrderBook(), new Warehouse());
(orders.Warehouse, warehouse.Orders) = (warehouse, orders);
var (dashboard, mailer) = (new Dashboard(orders, warehouse), new Mailer());

Task[] work = [Task.Run(() => orders.Cancel(1)), Task.Run(() => warehouse.Ship(2))];
Desk.Meeting.Wait();
// From here on both keep a lock; whoever comes now waits for it.
work = [.. work, Task.Run(dashboard.ShowOrders), Task.Run(dashboard.ShowStock), Task.Run(dashboard.ShowOrders)];
new Thread(mailer.SendAll) { IsBackground = true }.Start();
Console.WriteLine(Environment.ProcessId);
_ = Console.In.ReadToEnd();

namespace Shop
{
    /// <summary>Takes time: both have a lock before one of them wants another one.</summary>
    internal static class Desk
    {
        public static readonly CountdownEvent Meeting = new(2);

        public static void Find(int order)
        {
            Meeting.Signal();
            Meeting.Wait();
        }
    }

    internal sealed class Dashboard(OrderBook orders, Warehouse warehouse)
    {
        public void ShowOrders() => Console.WriteLine(orders.Count());

        public void ShowStock() => Console.WriteLine(warehouse.Count());
    }

    internal sealed class Mailer
    {
        private readonly BlockingCollection<string> _mails = [];

        public void SendAll()
        {
            foreach (var mail in _mails.GetConsumingEnumerable())
                Console.WriteLine(mail);
        }
    }

    // listing
    class OrderBook
    {
        readonly object gate = new();
        int count;
        public Warehouse Warehouse = null!;

        public void Cancel(int order)
        {
            lock (gate)                        // 1 行目
            {
                Desk.Find(order);              // 2 行目
                Warehouse.Return(order);       // 3 行目
                count--;                       // 4 行目
            }
        }
        public void Complete(int order)
        {
            lock (gate) count--;               // 5 行目
        }
        public int Count()
        {
            lock (gate) return count;          // 6 行目
        }
    }

    class Warehouse
    {
        readonly object gate = new();
        int count;
        public OrderBook Orders = null!;

        public void Ship(int order)
        {
            lock (gate)                        // 7 行目
            {
                Desk.Find(order);              // 8 行目
                count--;                       // 9 行目
                Orders.Complete(order);        // 10 行目
            }
        }
        public void Return(int order)
        {
            lock (gate) count++;               // 11 行目
        }
        public int Count()
        {
            lock (gate) return count;          // 12 行目
        }
    }
    // end of listing
}
