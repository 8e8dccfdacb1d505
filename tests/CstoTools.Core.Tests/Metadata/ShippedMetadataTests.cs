using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

public class ShippedMetadataTests
{
    [Fact]
    public void NothingIsWrongWithIt() =>
        Assert.Equal("", string.Join("\n", MetadataCheck.Run(Repository.Metadata)));
}
