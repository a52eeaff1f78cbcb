// hint: shared-variable
PointRecord current = null;
async Task<bool> AddPointsAsync(string user, int points, PointStore store, Func<string, Task> sendMailAsync)
{
    do
    {
        current = await store.ReadAsync(user);
        if (current is null) return false;
    } while (!await store.TryWriteAsync(user, current.Points + points, current.Version));
    await sendMailAsync(user);
    return true;
}
