using Automation.Storage.Entities;

namespace Automation.Storage.Tests.Entities;

public sealed class EntityBatchTests
{
    [Fact]
    public void A_Batch_Holds_At_Most_A_Hundred_Rows_Of_One_Partition_In_Order()
    {
        var rows = Enumerable.Range(0, 300).Select(n => Row(n % 2 == 0 ? "even" : "odd", n)).ToList();

        var batches = EntityBatch.Split(rows).ToList();

        Assert.Equal([100, 50, 100, 50], batches.Select(batch => batch.Count));
        Assert.All(batches, batch => Assert.Single(batch.Select(row => row.Key.Partition).Distinct()));
        Assert.Equal(rows.OrderBy(row => row.Key.Partition), batches.SelectMany(batch => batch));
    }

    [Fact]
    public void Long_Rows_Share_A_Batch_Only_As_Far_As_A_Request_Takes_Them()
    {
        var rows = Enumerable.Range(0, 100).Select(n => Row("p", n) with { Binary = new byte[StoredEntity.MaxBinaryBytes] }).ToList();

        var batches = EntityBatch.Split(rows).ToList();

        Assert.Equal(rows, batches.SelectMany(batch => batch));
        Assert.InRange(batches.Count, 2, 4);
        Assert.All(batches, batch => Assert.InRange(batch.Sum(row => row.Binary!.Length * 4L / 3), 1, 4 * 1024 * 1024));
    }

    [Fact]
    public void Nothing_Makes_No_Batch() => Assert.Empty(EntityBatch.Split([]));

    private static StoredEntity Row(string partition, int row) => new(new EntityKey(partition, row.ToString("D4")), "{}");
}
