#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class RacyPrograms
{
    public static RaceProgram A_structure_and_its_field()
    {
        var pair = (First: 0, Second: 0);
        var seen = 0;
        return new("pair", () => pair = (1, 2), () => seen = pair.First);
    }

    public static RaceProgram An_object_s_field()
    {
        var box = new Box();
        return new("Value", () => box.Value++, () => box.Value++);
    }

    public static RaceProgram Closing_an_event_orders_nobody()
    {
        ManualResetEventSlim gate = new();
        var (total, seen) = (0, 0);
        return new(
            "total",
            () =>
            {
                total = 1;
                gate.Reset();
            },
            gate.Set,
            () =>
            {
                gate.Wait();
                seen = total;
            });
    }

    public static RaceProgram A_home_made_lock()
    {
        bool busy = false;
        var total = 0;
        return new("busy,total", Body, Body);

        void Body()
        {
            while (busy)
            {
            }

            busy = true;
            total++;
            busy = false;
        }
    }

    private sealed class Box
    {
        public int Value;
    }
}
