// hint: shared-variable
static class Context { public static string User; public static PointRecord Record; }
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    Context.User = user;
    do
    {
        Context.Record = await store.ReadAsync(user);
        if (Context.Record is null) return false;
    } while (!await store.TryWriteAsync(user, Context.Record.Points + points, Context.Record.Version));
    await sendMailAsync(Context.User);
    return true;
}
