using System.Globalization;

namespace Automation.Testing.Storage;

/// <summary>The messages of all queues, in the order in which they came.</summary>
internal sealed class InMemoryMessages
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<InMemoryMessage>> queues = [];
    private long counter;

    public IReadOnlyList<InMemoryMessage> In(string queue)
    {
        lock (gate)
        {
            return [.. Queue(queue)];
        }
    }

    public void Add(string queue, byte[] body, DateTimeOffset visibleAt)
    {
        lock (gate)
        {
            Queue(queue).Add(new InMemoryMessage(Next(), "", body, visibleAt, 0));
        }
    }

    public IReadOnlyList<InMemoryMessage> Take(string queue, int max, DateTimeOffset now, DateTimeOffset until)
    {
        lock (gate)
        {
            var list = Queue(queue);
            var taken = new List<InMemoryMessage>();
            for (var i = 0; i < list.Count && taken.Count < max; i++)
            {
                if (list[i].VisibleAt <= now)
                {
                    list[i] = list[i] with { Receipt = Next(), VisibleAt = until, DequeueCount = list[i].DequeueCount + 1 };
                    taken.Add(list[i]);
                }
            }

            return taken;
        }
    }

    /// <summary>The new receipt; null when the one shown is void.</summary>
    public string? Hide(string queue, string id, string receipt, DateTimeOffset until)
    {
        lock (gate)
        {
            var list = Queue(queue);
            var at = list.FindIndex(m => m.Id == id && m.Receipt == receipt);
            if (at < 0)
            {
                return null;
            }

            list[at] = list[at] with { Receipt = Next(), VisibleAt = until };
            return list[at].Receipt;
        }
    }

    public void Remove(string queue, string id, string receipt)
    {
        lock (gate)
        {
            Queue(queue).RemoveAll(m => m.Id == id && m.Receipt == receipt);
        }
    }

    private List<InMemoryMessage> Queue(string name)
    {
        if (!queues.TryGetValue(name, out var queue))
        {
            queues[name] = queue = [];
        }

        return queue;
    }

    private string Next() => (++counter).ToString(CultureInfo.InvariantCulture);
}
