// ○、×、全角の文字で書く。
string none = "×××", lockTool = "○-×", semaphore = "○○×", interlocked = "ｏｏｘ", namedMutex = "o－o", sqlUpdate = "〇〇〇";
