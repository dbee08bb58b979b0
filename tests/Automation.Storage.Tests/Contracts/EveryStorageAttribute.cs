using System.Reflection;
using Xunit.Sdk;

namespace Automation.Storage.Tests.Contracts;

/// <summary>Runs a theory against every adapter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryStorageAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<StorageKind>().Select(kind => new object[] { kind });
}
