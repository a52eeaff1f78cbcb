// 処理を先に待ち、読んで書くところを lock で囲む。
object gate = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await workAsync();
    lock (gate) visits.Write(visits.Read() + 1);
}
