// hint: lock-on-new-object
int total = 0;

static class Gates
{
    private static readonly Dictionary<string, object> s_all = new();

    public static object Of(string name)
    {
        if (!s_all.ContainsKey(name)) s_all[name] = new object();
        return s_all[name];
    }
}

int CountUp()
{
    lock (Gates.Of("total")) { return ++total; }
}
