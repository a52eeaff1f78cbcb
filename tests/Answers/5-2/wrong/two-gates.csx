// hint: guarded-in-pieces
SemaphoreSlim readGate = new(1, 1), writeGate = new(1, 1);
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await readGate.WaitAsync();
    int t;
    try { t = visits.Read(); await workAsync(); }
    finally { readGate.Release(); }
    await writeGate.WaitAsync();
    try { visits.Write(t + 1); }
    finally { writeGate.Release(); }
}
