// hint: semaphore-for-several
int count = 0, sum = 0;
SemaphoreSlim gate = new(10);
void Record(int price)
{
    gate.Wait();
    count = count + 1;
    sum = sum + price;
    gate.Release();
}
