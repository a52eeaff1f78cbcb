namespace ConcurrencyLab.Tests;

public sealed class PredictionTests
{
    [Fact(Timeout = 600_000)]
    public async Task A_loop_that_sleeps_in_each_round_is_endless_whatever_processor_time_it_takes()
    {
        var end = false;

        Assert.IsType<CheckResult.TimedOut>(await Exercise1_1.JudgeAsync(Loop, (_, seconds) => seconds));

        end = true;

        double Loop(int requests, double seconds)
        {
            double total = 0;
            while (total != requests * seconds && !end)
            {
                total -= seconds;
                Thread.Sleep(1);
            }

            return total;
        }
    }
}
